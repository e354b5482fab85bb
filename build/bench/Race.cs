using System.Diagnostics;

namespace SchemaGen.Bench;

/// <summary>Something that is timed: one run, in milliseconds.</summary>
public delegate double Contestant();

/// <summary>Runs contestants in turns, so that whatever else the machine does slows all of them.</summary>
public static class Race
{
    /// <summary>The median of each contestant.</summary>
    public static double[] Run(int warmUps, int rounds, params Contestant[] contestants)
    {
        var times = Array.ConvertAll(contestants, _ => new List<double>(rounds));
        for (var round = -warmUps; round < rounds; round++)
        {
            for (var i = 0; i < contestants.Length; i++)
            {
                var time = contestants[i]();
                if (round >= 0)
                {
                    times[i].Add(time);
                }
            }
        }

        return Array.ConvertAll(times, Median);
    }

    /// <summary>Times an action that runs in this process.</summary>
    public static Contestant InProcess(Action action) => () =>
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    };

    private static double Median(List<double> values)
    {
        values.Sort();
        var middle = values.Count / 2;
        return values.Count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
