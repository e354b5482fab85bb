using SchemaGen.Model.Collections;

namespace SchemaGen.Generator.Specs.Tombstones;

/// <summary>Why something cannot be used.</summary>
internal sealed record ObsoleteSpec
{
    /// <summary>What became of it in the database.</summary>
    public required string Message { get; init; }

    /// <summary>What it is called now, in the same scope; null when it is nothing that has a name there.</summary>
    public string? NewName { get; init; }

    /// <summary>Whether a use is an error, or else a warning.</summary>
    public required bool IsError { get; init; }

    /// <summary>Whether the framework's attribute takes an id and an address.</summary>
    public required bool HasId { get; init; }
}

/// <summary>A column that is gone, as a member of rows, shapes and lists of names.</summary>
/// <param name="Column">What it was.</param>
/// <param name="Obsolete">What became of it.</param>
internal sealed record GoneColumnSpec(ColumnSpec Column, ObsoleteSpec Obsolete);

/// <summary>A name that is gone: of a constraint, of a label.</summary>
/// <param name="MemberName">Its member.</param>
/// <param name="Name">What the database called it.</param>
/// <param name="Obsolete">What became of it.</param>
internal sealed record GoneNameSpec(string MemberName, string Name, ObsoleteSpec Obsolete);

/// <summary>An attribute of a composite type that is gone.</summary>
/// <param name="Attribute">What it was.</param>
/// <param name="Obsolete">What became of it.</param>
internal sealed record GoneAttributeSpec(AttributeSpec Attribute, ObsoleteSpec Obsolete);

/// <summary>The record that has what another no longer has, so that this one is compared and printed without.</summary>
/// <param name="Name">Its name, that of the other.</param>
/// <param name="Members">Its members.</param>
internal sealed record GoneRecordSpec(string Name, EquatableArray<GoneMemberSpec> Members);

/// <summary>A member of a <see cref="GoneRecordSpec"/>.</summary>
internal sealed record GoneMemberSpec(string TypeName, string MemberName, ObsoleteSpec Obsolete);
