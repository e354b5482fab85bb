using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;
using SchemaGen.Model.Sql;

namespace SchemaGen.Model.Findings.Security;

/// <summary>A function that runs with its owner's rights and with its caller's search_path. One whose body was parsed when it was made (BEGIN ATOMIC) looks up no names.</summary>
internal sealed class DefinerSearchPath() : FindingRule(Rules.DefinerSearchPath)
{
    public override string Why => "Whoever may call it can put objects of his own before those that it means, and they run with its owner's rights.";

    public override IEnumerable<Finding> Find(FindingContext schema) => schema.Snapshot.Routines
        .Where(static routine => routine.Kind is RoutineKind.Function or RoutineKind.Procedure or RoutineKind.Window && IsOpen(routine.Definition))
        .Select(routine => At(
            FindingSubject.Of(routine),
            $"The {FindingSubject.Of(routine)} is SECURITY DEFINER, and its search_path is its caller's.",
            $"ALTER {(routine.Kind == RoutineKind.Procedure ? "PROCEDURE" : "FUNCTION")} {FindingSubject.Of(routine).Name} SET search_path = {SqlIdentifier.Quote(routine.Name.Schema)}, pg_temp;"));

    /// <summary>What pg_get_functiondef prints before the body, which is no text where it was parsed.</summary>
    private static bool IsOpen(string definition)
    {
        var (isDefiner, hasPath, before) = (false, false, default(SqlToken));
        var lexer = new SqlLexer(definition);
        while (lexer.TryRead(out var token))
        {
            if (token.IsTrivia)
            {
                continue;
            }

            if (token.Kind == SqlTokenKind.DollarQuoted)
            {
                return isDefiner && !hasPath;
            }

            isDefiner |= token.IsWord(definition, "definer") && before.IsWord(definition, "security");
            hasPath |= token.IsWord(definition, "search_path") && before.IsWord(definition, "set");
            before = token;
        }

        return false;
    }
}
