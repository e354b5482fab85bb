using System;
using System.Collections.Generic;

namespace SchemaGen;

/// <summary>A database lacks what the code was compiled against.</summary>
public sealed class SchemaMismatchException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="problems">What is wrong; at least one thing.</param>
    public SchemaMismatchException(IReadOnlyList<SchemaProblem> problems)
        : base($"The database does not have what this program was compiled against. {string.Join(" ", problems)} Apply the migrations that it needs, or run the program that fits the database.") =>
        Problems = problems;

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<SchemaProblem> Problems { get; }

    /// <summary>Throws if anything is wrong.</summary>
    /// <param name="problems">What is wrong.</param>
    /// <exception cref="SchemaMismatchException">There is a problem.</exception>
    public static void ThrowIfAny(IReadOnlyList<SchemaProblem> problems)
    {
        if (problems.Count > 0)
        {
            throw new SchemaMismatchException(problems);
        }
    }
}
