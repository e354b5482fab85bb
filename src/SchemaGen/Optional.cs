using System;
using System.Collections.Generic;

namespace SchemaGen;

/// <summary>
/// A value that may be absent, which is not the same as NULL: what is absent from a change stays as it is, what is absent
/// from a new row is the database's to fill. <c>default</c> is absent; any value converts to a present one.
/// </summary>
/// <typeparam name="T">The value's type; nullable where the column is.</typeparam>
public readonly struct Optional<T> : IEquatable<Optional<T>>
{
    private readonly T _value;

    /// <summary>Creates a value that is present.</summary>
    /// <param name="value">The value; null is one too, where the type allows it.</param>
    public Optional(T value)
    {
        HasValue = true;
        _value = value;
    }

    /// <summary>Whether the value is present.</summary>
    public bool HasValue { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">It is absent.</exception>
    public T Value => HasValue ? _value : throw new InvalidOperationException("The value is absent.");

    /// <summary>Makes any value a present one.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>Whether both are absent, or both present and equal.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>The contrary of equal.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <summary>The value, or what stands in for it.</summary>
    /// <param name="absent">What to return when the value is absent.</param>
    /// <returns>The value if it is present.</returns>
    public T GetValueOrDefault(T absent) => HasValue ? _value : absent;

    /// <inheritdoc/>
    public bool Equals(Optional<T> other) => HasValue == other.HasValue && EqualityComparer<T>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => !HasValue ? 0 : _value is null ? 1 : EqualityComparer<T>.Default.GetHashCode(_value);

    /// <summary>For messages.</summary>
    /// <returns>The value's text; <c>NULL</c>; or <c>(absent)</c>.</returns>
    public override string ToString() => !HasValue ? "(absent)" : _value?.ToString() ?? "NULL";
}
