using SchemaGen.Model.Collections;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Sql;

namespace SchemaGen.Model.Diff;

/// <summary>
/// How the configuration wants differences to be reported. What breaks somebody is never quieter than a warning, unless
/// it is expected.
/// </summary>
public sealed class DriftPolicy
{
    private readonly DriftConfiguration _drift;
    private readonly EquatableArray<RuleSeverity> _rules;
    private readonly string _today;
    private readonly AcceptingPull _accept;
    private readonly bool[] _matched;

    /// <param name="configuration">What the team wants.</param>
    /// <param name="today">The day, as <c>2026-12-31</c>.</param>
    /// <param name="accept">The command that takes over what the database says.</param>
    public DriftPolicy(SchemaGenConfiguration configuration, string today, AcceptingPull accept)
    {
        _drift = configuration.Drift;
        _rules = configuration.Diagnostics;
        _today = today;
        _accept = accept;
        _matched = new bool[_drift.Expected.Count];
    }

    /// <summary>Positions in the configuration of what is expected and was not there, once all differences have been judged.</summary>
    public IEnumerable<int> Unmatched => Enumerable.Range(0, _matched.Length).Where(i => !_matched[i]);

    /// <summary>The differences that are reported, each at its place.</summary>
    /// <param name="drift">All differences.</param>
    /// <param name="text">The snapshot's text.</param>
    /// <param name="path">The snapshot's path.</param>
    public IReadOnlyList<DriftFinding> Judge(IReadOnlyList<Drift> drift, string text, string path)
    {
        var lines = new LineMap(text);
        return [.. drift.Select(item => Judge(item, lines.Locate(item.Offset), path)).OfType<DriftFinding>()];
    }

    private DriftFinding? Judge(Drift drift, LinePosition position, string path)
    {
        var expected = FirstExpecting(drift);
        var isOver = expected?.IsOver(_today) ?? false;
        if ((isOver ? Severity.Error : expected is not null ? Severity.Info : SeverityOf(drift)) is not { } severity)
        {
            return null;
        }

        var accept = _accept.For(drift);
        var because = string.IsNullOrWhiteSpace(expected?.Because) ? "" : $" ({expected!.Because!.Trim().TrimEnd('.')})";
        var remedy =
            isOver ? $"It was expected until {expected!.Until}{because}, and that is over: accept it with \"{accept}\", migrate the database, or give it a later day in the configuration."
            : expected is not null ? $"It is expected until {expected.Until}{because}."
            : $"Accept it with \"{accept}\", or migrate the database.";
        var diagnostic = new Diagnostic(drift.Rule, severity, $"{Wording.Sentence(drift.Sentence)} {remedy}", new SourceLocation(path, position.Line, position.Column));
        return new DriftFinding(drift, diagnostic, accept, isOver ? null : expected);
    }

    private Severity? SeverityOf(Drift drift)
    {
        var usual = drift.Impact.IsBreaking || _drift.Additive == AdditiveDrift.Error ? drift.Rule.DefaultSeverity : Severity.Warning;
        var configured = _rules.SeverityOf(drift.Rule.Id, usual);
        return drift.Impact.IsBreaking && configured is null or Severity.Info ? Severity.Warning : configured;
    }

    /// <summary>All entries that fit are there for something; the first says what.</summary>
    private ExpectedDrift? FirstExpecting(Drift drift)
    {
        ExpectedDrift? first = null;
        for (var i = 0; i < _matched.Length; i++)
        {
            if (Expects(_drift.Expected[i], drift))
            {
                _matched[i] = true;
                first ??= _drift.Expected[i];
            }
        }

        return first;
    }

    private static bool Expects(ExpectedDrift expected, Drift drift) =>
        (expected.Rule is null || expected.Rule == drift.Rule.Id)
        && (Names(expected.Object, drift.Subject) || (drift.RenamedTo is { } renamed && Names(expected.Object, renamed)));

    private static bool Names(string pattern, DriftSubject subject) =>
        NamePattern.Matches(pattern, subject.Name)
        || (subject.Owner is { } owner && subject.Name.StartsWith(owner.Schema + ".", StringComparison.Ordinal) && NamePattern.Matches(pattern, subject.Name.Substring(owner.Schema.Length + 1)));
}
