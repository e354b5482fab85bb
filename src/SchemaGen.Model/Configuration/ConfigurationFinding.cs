using SchemaGen.Model.Collections;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Json;

namespace SchemaGen.Model.Configuration;

/// <summary>Something in the configuration that only the catalog could tell; whoever knows the file, finds the line.</summary>
/// <param name="Rule">Which rule.</param>
/// <param name="Path">What it is about, as a <see cref="JsonPath"/>.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record ConfigurationFinding(Rule Rule, EquatableArray<string> Path, string Message);
