using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Model.Diff;

/// <summary>One difference between a snapshot and a database.</summary>
/// <param name="Rule">What kind of difference.</param>
/// <param name="Subject">The object that differs, such as <c>column public.users.name</c>.</param>
/// <param name="Message">What the snapshot says and what the database says.</param>
/// <param name="Offset">Where in the snapshot's text; for what the snapshot lacks, where it would stand.</param>
public sealed record Drift(Rule Rule, string Subject, string Message, int Offset);
