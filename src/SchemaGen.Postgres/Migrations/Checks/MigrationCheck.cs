using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Postgres.Migrations.Checks;

/// <summary>Something that a rule says of a statement.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Token">The token that is meant.</param>
/// <param name="Message">What is wrong, and what to do.</param>
internal sealed record Complaint(CheckedStatement Statement, int Token, string Message);

/// <summary>One rule about the text of a migration. To add one: a class here, its line in <see cref="MigrationChecks"/>, its rule and page.</summary>
internal abstract class MigrationCheck
{
    public abstract Rule Rule { get; }

    public abstract IEnumerable<Complaint> Check(CheckedFile file);
}

/// <summary>A rule about statements one by one.</summary>
internal abstract class StatementCheck : MigrationCheck
{
    public override IEnumerable<Complaint> Check(CheckedFile file) => file.Statements.SelectMany(statement => Check(statement, file));

    protected abstract IEnumerable<Complaint> Check(CheckedStatement statement, CheckedFile file);
}

/// <summary>A rule about actions of ALTER TABLE on tables that were there before the file.</summary>
internal abstract class ActionCheck : MigrationCheck
{
    public override IEnumerable<Complaint> Check(CheckedFile file) =>
        from statement in file.Statements
        where statement.Actions.Count > 0 && !file.IsNew(statement.Object!.Name, statement)
        from action in statement.Actions
        let message = Check(action, file)
        where message is not null
        select new Complaint(statement, action.Start, message);

    /// <summary>What is wrong with an action, and what to do; null for nothing.</summary>
    protected abstract string? Check(AlterAction action, CheckedFile file);
}
