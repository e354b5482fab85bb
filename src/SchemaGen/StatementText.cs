using System;
using System.Collections.Generic;
using System.Text;

namespace SchemaGen;

/// <summary>Statements of as many columns as there are values. Names are quoted already; parameters are <c>$1</c>, <c>$2</c>, …</summary>
public static class StatementText
{
    /// <summary>INSERT of one row.</summary>
    /// <param name="relation">The relation, as SQL has it.</param>
    /// <param name="columns">The columns that have a value; <c>$1</c> is the first one's. None means that the database fills all.</param>
    /// <param name="returning">The columns to return.</param>
    /// <returns>The statement.</returns>
    public static string Insert(string relation, IReadOnlyList<string> columns, string returning)
    {
        if (columns.Count == 0)
        {
            return $"INSERT INTO {relation} DEFAULT VALUES RETURNING {returning}";
        }

        var values = new StringBuilder();
        for (var i = 1; i <= columns.Count; i++)
        {
            values.Append(i == 1 ? "$" : ", $").Append(i);
        }

        return $"INSERT INTO {relation} ({string.Join(", ", columns)}) VALUES ({values}) RETURNING {returning}";
    }

    /// <summary>UPDATE of one row.</summary>
    /// <param name="relation">The relation, as SQL has it.</param>
    /// <param name="columns">The columns to set; their parameters come after the key's.</param>
    /// <param name="key">The key's columns; <c>$1</c> is the first one's value.</param>
    /// <returns>The statement.</returns>
    /// <exception cref="ArgumentException">There is nothing to set.</exception>
    public static string Update(string relation, IReadOnlyList<string> columns, IReadOnlyList<string> key)
    {
        if (columns.Count == 0)
        {
            throw new ArgumentException("There is nothing to set.", nameof(columns));
        }

        var text = new StringBuilder("UPDATE ").Append(relation);
        for (var i = 0; i < columns.Count; i++)
        {
            text.Append(i == 0 ? " SET " : ", ").Append(columns[i]).Append(" = $").Append(key.Count + i + 1);
        }

        for (var i = 0; i < key.Count; i++)
        {
            text.Append(i == 0 ? " WHERE " : " AND ").Append(key[i]).Append(" = $").Append(i + 1);
        }

        return text.ToString();
    }
}
