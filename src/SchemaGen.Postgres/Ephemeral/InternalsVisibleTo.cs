using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("SchemaGen.Postgres.Tests")]
