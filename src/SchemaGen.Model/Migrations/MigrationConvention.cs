namespace SchemaGen.Model.Migrations;

/// <summary>The tool whose rules say what a migration file is called, what is in it, and in which order files apply.</summary>
public enum MigrationConvention
{
    /// <summary>Told by the files themselves.</summary>
    Detected,

    /// <summary>Plain SQL in the numeric order of the file names.</summary>
    Numbered,

    /// <summary><c>V1__x.sql</c>, <c>R__x.sql</c>, <c>U1__x.sql</c>, <c>B1__x.sql</c></summary>
    Flyway,

    /// <summary><c>1_x.up.sql</c> and <c>1_x.down.sql</c></summary>
    GolangMigrate,

    /// <summary><c>-- migrate:up</c> and <c>-- migrate:down</c> in one file</summary>
    Dbmate,

    /// <summary><c>-- +goose Up</c> and <c>-- +goose Down</c> in one file</summary>
    Goose,

    /// <summary><c>1_x.sql</c>, or <c>1_x.up.sql</c> and <c>1_x.down.sql</c>; each in a transaction</summary>
    Sqlx,

    /// <summary><c>supabase/migrations/20240101120000_x.sql</c></summary>
    Supabase,

    /// <summary><c>20240101120000_x/migration.sql</c></summary>
    Prisma,

    /// <summary>Scripts of <c>dotnet ef migrations script --idempotent</c></summary>
    EntityFramework,
}
