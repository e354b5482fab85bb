using SchemaGen.Generator.Specs;

namespace SchemaGen.Generator.Emit;

/// <summary>One call that teaches Dapper the types of generated code.</summary>
internal static class DapperEmitter
{
    private const string Mapper = "global::Dapper.SqlMapper";

    public static void Emit(SourceWriter writer, DapperSpec dapper)
    {
        writer.Line("/// <summary>Teaches Dapper the types of keys, arrays of them and of enums, and dates and times where it does not know them. Call it once, before the first query.</summary>");
        writer.Line("/// <remarks>Enums themselves never get to a handler: Dapper writes them as numbers, and reads texts by the names of members.</remarks>");
        writer.Open("public static void AddDapperTypeHandlers()");
        foreach (var type in dapper.Keys)
        {
            writer.Line($"AddDapperTypeHandler<{Arguments(type)}>({Lambdas(type)});");
        }

        foreach (var type in dapper.Keys.Concat(dapper.Enums))
        {
            writer.Line($"AddDapperArrayHandler<{Arguments(type)}>({Lambdas(type)});");
        }

        if (dapper.HasDates)
        {
            EmitClockHandler(writer, "global::System.DateOnly", "value is global::System.DateTime time ? global::System.DateOnly.FromDateTime(time) : (global::System.DateOnly)value");
        }

        if (dapper.HasTimes)
        {
            EmitClockHandler(writer, "global::System.TimeOnly", "value is global::System.TimeSpan time ? global::System.TimeOnly.FromTimeSpan(time) : (global::System.TimeOnly)value");
        }

        writer.Close();
        writer.Line();
        EmitHandlers(writer);
    }

    private static void EmitClockHandler(SourceWriter writer, string type, string parse) =>
        writer.Line($"{Mapper}.AddTypeHandler(typeof({type}), new DapperTypeHandler(static value => value, static value => {parse}));");

    private static string Arguments(WrappedType type) => $"{type.TypeName}, {type.DriverType}";

    private static string Lambdas(WrappedType type) => $"static value => {type.ToDriver("value")}, static value => {type.FromDriver("value")}";

    private static void EmitHandlers(SourceWriter writer)
    {
        const string Functions = "global::System.Func<T, TValue> unwrap, global::System.Func<TValue, T> wrap";
        writer.Line($"private static void AddDapperTypeHandler<T, TValue>({Functions})");
        writer.Line("    where TValue : notnull =>");
        writer.Line($"    {Mapper}.AddTypeHandler(typeof(T), new DapperTypeHandler(");
        writer.Line("        value => unwrap((T)value),");
        writer.Line("        value => wrap(value is TValue known ? known : (TValue)global::System.Convert.ChangeType(value, typeof(TValue), global::System.Globalization.CultureInfo.InvariantCulture))!));");
        writer.Line();
        writer.Line($"private static void AddDapperArrayHandler<T, TValue>({Functions}) =>");
        writer.Line($"    {Mapper}.AddTypeHandler(typeof(T[]), new DapperTypeHandler(");
        writer.Line("        values => global::System.Array.ConvertAll((T[])values, value => unwrap(value)),");
        writer.Line("        values => global::System.Array.ConvertAll((TValue[])values, value => wrap(value))));");
        writer.Line();
        writer.Open($"private sealed class DapperTypeHandler(global::System.Func<object, object> unwrap, global::System.Func<object, object> wrap) : {Mapper}.ITypeHandler");
        writer.Line("public void SetValue(global::System.Data.IDbDataParameter parameter, object? value) => parameter.Value = value is null or global::System.DBNull ? global::System.DBNull.Value : unwrap(value);");
        writer.Line();
        writer.Line("public object? Parse(global::System.Type destinationType, object? value) => value is null or global::System.DBNull ? null : wrap(value);");
        writer.Close();
    }
}
