namespace SchemaGen.Postgres.Catalog.Views;

/// <summary>What is known of PostgreSQL's own functions and operators, by OID. Of any other nothing is known.</summary>
internal sealed class SystemRoutines
{
    private readonly Dictionary<uint, RoutineFacts> _functions = [];
    private readonly Dictionary<uint, RoutineFacts> _operators = [];

    /// <summary>Adds what is known of a function, aggregate or window function.</summary>
    public void AddFunction(uint oid, RoutineFacts facts) => _functions[oid] = facts;

    /// <summary>Adds what is known of an operator.</summary>
    public void AddOperator(uint oid, RoutineFacts facts) => _operators[oid] = facts;

    public RoutineFacts Function(uint oid) => _functions.GetValueOrDefault(oid);

    public RoutineFacts Operator(uint oid) => _operators.GetValueOrDefault(oid);
}
