using FsCheck;
using FsCheck.Fluent;
using SchemaGen.Model.Collections;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Tests.Json;

/// <summary>Snapshots for tests: arbitrary ones, one with everything in it, and one with no more than what must be.</summary>
internal static class Snapshots
{
    public static Gen<string> Text { get; } = Gen.OneOf(
        Gen.Elements("a", "public", "elo_t_clients", "integer", "numeric(10,2)[]", ""),
        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(static text => text.Get),
        Gen.Elements(
            "a", "é", "\U0001F600", "\ud83d", "\ude00", "\"", "\\", "/", ".", "\n", "\r", "\r\n", "\t", "\b", "\0", "\u001f", "\u007f", "\u0085", "\u2028", "\u2029", "\uFEFF",
            "<<<<<<< ", "\n=======\n", "{", "]", ":", ",", "\\u0041").ArrayOf().Select(string.Concat));

    private static readonly Gen<string?> OptionalText = Gen.OneOf(Gen.Constant<string?>(null), Text.Select(static text => (string?)text));

    private static readonly Gen<bool> Flag = Gen.Elements(true, false);

    private static readonly Gen<long> Number = Gen.OneOf(
        Gen.Elements(0, 1, -1, long.MinValue, long.MaxValue, int.MaxValue), ArbMap.Default.GeneratorFor<long>());

    private static readonly Gen<long> StatisticsTarget = Gen.Choose(-1, 10000).Select(static target => (long)target);

    private static readonly Gen<QualifiedName> Name = from schema in Text from name in Text select new QualifiedName(schema, name);

    private static readonly Gen<QualifiedName?> OptionalName = Gen.OneOf(Gen.Constant<QualifiedName?>(null), Name.Select(static name => (QualifiedName?)name));

    private static readonly Gen<TypeReference> Type = Text.Select(static text => new TypeReference(text));

    private static readonly Gen<EquatableArray<string>> Texts = Many(Text);

    private static readonly Gen<Schema> Schema =
        from name in Text
        from comment in OptionalText
        select new Schema { Name = name, Comment = comment };

    private static readonly Gen<Extension> Extension =
        from name in Text
        from schema in Text
        from dependsOn in Texts
        from comment in OptionalText
        select new Extension { Name = name, Schema = schema, DependsOn = dependsOn, Comment = comment };

    private static readonly Gen<EnumType> Enum =
        from name in Name
        from labels in Distinct(Text, static label => label)
        from comment in OptionalText
        select new EnumType { Name = name, Labels = labels, Comment = comment };

    private static readonly Gen<CheckConstraint> Check =
        from name in Text
        from expression in Text
        from flags in Flag.ArrayOf(3)
        from dependsOn in Texts
        from comment in OptionalText
        select new CheckConstraint { Name = name, Expression = expression, NoInherit = flags[0], NotValid = flags[1], NotEnforced = flags[2], DependsOn = dependsOn, Comment = comment };

    private static readonly Gen<NotNullConstraint> NotNull =
        from name in Text
        from flags in Flag.ArrayOf(2)
        from comment in OptionalText
        select new NotNullConstraint { Name = name, NotValid = flags[0], NoInherit = flags[1], Comment = comment };

    private static readonly Gen<DomainType> Domain =
        from name in Name
        from type in Type
        from collation in OptionalName
        from notNull in Flag
        from notNullConstraint in Optional(NotNull)
        from @default in OptionalText
        from checks in Many(Check)
        from dependsOn in Texts
        from comment in OptionalText
        select new DomainType
        {
            Name = name,
            BaseType = type,
            Collation = collation,
            NotNull = notNull,
            NotNullConstraint = notNullConstraint,
            Default = @default,
            Checks = checks,
            DependsOn = dependsOn,
            Comment = comment,
        };

    private static readonly Gen<CompositeAttribute> Attribute =
        from name in Text
        from type in Type
        from collation in OptionalName
        from comment in OptionalText
        select new CompositeAttribute { Name = name, Type = type, Collation = collation, Comment = comment };

    private static readonly Gen<CompositeType> Composite =
        from name in Name
        from attributes in Many(Attribute)
        from comment in OptionalText
        select new CompositeType { Name = name, Attributes = attributes, Comment = comment };

    private static readonly Gen<RangeType> Range =
        from name in Name
        from subtype in Type
        from names in OptionalName.ArrayOf(5)
        from dependsOn in Texts
        from comment in OptionalText
        select new RangeType
        {
            Name = name,
            Subtype = subtype,
            Multirange = names[0],
            OperatorClass = names[1],
            Collation = names[2],
            Canonical = names[3],
            SubtypeDifference = names[4],
            DependsOn = dependsOn,
            Comment = comment,
        };

    private static readonly Gen<Sequence> Sequence =
        from name in Name
        from type in Type
        from numbers in Number.ArrayOf(5)
        from flags in Flag.ArrayOf(2)
        from ownership in Word<SequenceOwnership>()
        from relation in OptionalName
        from column in OptionalText
        from comment in OptionalText
        select new Sequence
        {
            Name = name,
            Type = type,
            Start = numbers[0],
            Increment = numbers[1],
            Minimum = numbers[2],
            Maximum = numbers[3],
            Cache = numbers[4],
            Cycle = flags[0],
            Unlogged = flags[1],
            Ownership = ownership,
            OwnerRelation = relation,
            OwnerColumn = column,
            Comment = comment,
        };

    private static readonly Gen<ColumnOrigin> Origin =
        from names in Text.ArrayOf(3)
        select new ColumnOrigin { Schema = names[0], Relation = names[1], Column = names[2] };

    private static readonly Gen<Column> Column =
        from name in Text
        from type in Type
        from collation in OptionalName
        from flags in Flag.ArrayOf(3)
        from nullReason in Word<NullReason>()
        from origin in Optional(Origin)
        from notNull in Optional(NotNull)
        from @default in OptionalText
        from identity in Word<Identity>()
        from generation in Word<Generation>()
        from expression in OptionalText
        from storage in Word<ColumnStorage>()
        from compression in OptionalText
        from target in StatisticsTarget
        from lists in Texts.ArrayOf(3)
        from comment in OptionalText
        select new Column
        {
            Name = name,
            Type = type,
            Collation = collation,
            Nullable = flags[0],
            NullReason = nullReason,
            Origin = origin,
            ReadOnly = flags[2],
            NotNull = notNull,
            Default = @default,
            Identity = identity,
            Generation = generation,
            GenerationExpression = expression,
            Inherited = flags[1],
            Storage = storage,
            Compression = compression,
            StatisticsTarget = target,
            Options = lists[0],
            ForeignOptions = lists[1],
            DependsOn = lists[2],
            Comment = comment,
        };

    private static readonly Gen<ConstraintIndex> ConstraintIndex =
        from options in Texts
        from tablespace in OptionalText
        from attachedTo in OptionalName
        from dependsOn in Texts
        from comment in OptionalText
        select new ConstraintIndex { Options = options, Tablespace = tablespace, AttachedTo = attachedTo, DependsOn = dependsOn, Comment = comment };

    private static readonly Gen<KeyConstraint> Key =
        from name in Text
        from columns in Texts
        from include in Texts
        from flags in Flag.ArrayOf(3)
        from deferrability in Word<Deferrability>()
        from index in Optional(ConstraintIndex)
        from comment in OptionalText
        select new KeyConstraint
        {
            Name = name,
            Columns = columns,
            Include = include,
            NullsNotDistinct = flags[0],
            WithoutOverlaps = flags[2],
            Deferrability = deferrability,
            Inherited = flags[1],
            Index = index,
            Comment = comment,
        };

    private static readonly Gen<ForeignKey> ForeignKey =
        from name in Text
        from columns in Texts
        from references in Name
        from referencedColumns in Texts
        from actions in Word<ReferentialAction>().ArrayOf(2)
        from onDeleteColumns in Texts
        from match in Word<ForeignKeyMatch>()
        from deferrability in Word<Deferrability>()
        from flags in Flag.ArrayOf(3)
        from comment in OptionalText
        select new ForeignKey
        {
            Name = name,
            Columns = columns,
            References = references,
            ReferencedColumns = referencedColumns,
            OnDelete = actions[0],
            OnUpdate = actions[1],
            OnDeleteColumns = onDeleteColumns,
            Match = match,
            Deferrability = deferrability,
            NotValid = flags[0],
            NotEnforced = flags[1],
            Period = flags[2],
            Comment = comment,
        };

    private static readonly Gen<ExclusionConstraint> Exclusion =
        from name in Text
        from definition in Text
        from index in Optional(ConstraintIndex)
        from dependsOn in Texts
        from comment in OptionalText
        select new ExclusionConstraint { Name = name, Definition = definition, Index = index, DependsOn = dependsOn, Comment = comment };

    private static readonly Gen<Model.Snapshot.Index> Index =
        from name in Text
        from method in Gen.OneOf(Gen.Elements("btree", "gin"), Text)
        from keys in Texts
        from include in Texts
        from predicate in OptionalText
        from flags in Flag.ArrayOf(3)
        from definition in Text
        from tablespace in OptionalText
        from attachedTo in OptionalName
        from lists in Texts.ArrayOf(2)
        from comment in OptionalText
        select new Model.Snapshot.Index
        {
            Name = name,
            Unique = flags[0],
            Method = method,
            Keys = keys,
            Include = include,
            Predicate = predicate,
            NullsNotDistinct = flags[1],
            Invalid = flags[2],
            Definition = definition,
            Tablespace = tablespace,
            AttachedTo = attachedTo,
            StatisticsTargets = lists[0],
            DependsOn = lists[1],
            Comment = comment,
        };

    private static readonly Gen<Trigger> Trigger =
        from name in Text
        from state in Word<TriggerState>()
        from function in Name
        from definition in Text
        from inherited in Flag
        from dependsOn in Texts
        from comment in OptionalText
        select new Trigger
        {
            Name = name,
            State = state,
            Function = function,
            Definition = definition,
            Inherited = inherited,
            DependsOn = dependsOn,
            Comment = comment,
        };

    private static readonly Gen<RewriteRule> Rule =
        from name in Text
        from state in Word<TriggerState>()
        from definition in Text
        from dependsOn in Texts
        from comment in OptionalText
        select new RewriteRule { Name = name, State = state, Definition = definition, DependsOn = dependsOn, Comment = comment };

    private static readonly Gen<Policy> Policy =
        from name in Text
        from restrictive in Flag
        from command in Word<PolicyCommand>()
        from lists in Texts.ArrayOf(2)
        from texts in OptionalText.ArrayOf(3)
        select new Policy
        {
            Name = name,
            Restrictive = restrictive,
            Command = command,
            Roles = lists[0],
            Using = texts[0],
            Check = texts[1],
            DependsOn = lists[1],
            Comment = texts[2],
        };

    private static readonly Gen<ReferenceData> ReferenceData =
        from columns in Texts
        from rows in Many(Many(OptionalText.Select(static text => new ReferenceValue(text))).Select(static values => new ReferenceRow(values)))
        select new ReferenceData { Columns = columns, Rows = rows };

    private static readonly Gen<Relation> Relation =
        from kind in Word<RelationKind>()
        from name in Name
        from texts in OptionalText.ArrayOf(9)
        from names in OptionalName.ArrayOf(2)
        from flags in Flag.ArrayOf(7)
        from lists in Texts.ArrayOf(3)
        from replicaIdentity in Word<ReplicaIdentity>()
        from inherits in Many(Name)
        from columns in Distinct(Column, static column => column.Name)
        from primaryKey in Optional(Key)
        from uniqueConstraints in Many(Key)
        from foreignKeys in Distinct(ForeignKey, static key => key.Name)
        from checks in Many(Check)
        from exclusions in Many(Exclusion)
        from indexes in Many(Index)
        from triggers in Many(Trigger)
        from rules in Many(Rule)
        from policies in Many(Policy)
        from referenceData in Optional(ReferenceData)
        select new Relation
        {
            Kind = kind,
            Name = name,
            Comment = texts[0],
            PartitionKey = texts[1],
            PartitionOf = names[0],
            PartitionBound = texts[2],
            OfType = names[1],
            Unlogged = flags[0],
            AccessMethod = texts[4],
            Tablespace = texts[5],
            Options = lists[0],
            Server = texts[6],
            ForeignOptions = lists[1],
            Unpopulated = flags[1],
            Insertable = flags[4],
            Updatable = flags[5],
            Deletable = flags[6],
            ReplicaIdentity = replicaIdentity,
            ReplicaIdentityIndex = texts[7],
            ClusterOn = texts[8],
            RowSecurity = flags[2],
            ForceRowSecurity = flags[3],
            Inherits = inherits,
            Columns = columns,
            PrimaryKey = primaryKey,
            UniqueConstraints = uniqueConstraints,
            ForeignKeys = foreignKeys,
            Checks = checks,
            Exclusions = exclusions,
            Indexes = indexes,
            Triggers = triggers,
            Rules = rules,
            Policies = policies,
            DependsOn = lists[2],
            Definition = texts[3],
            ReferenceData = referenceData,
        };

    private static readonly Gen<Routine> Routine =
        from kind in Word<RoutineKind>()
        from name in Name
        from texts in Text.ArrayOf(4)
        from optional in OptionalText.ArrayOf(2)
        from dependsOn in Texts
        select new Routine
        {
            Kind = kind,
            Name = name,
            ParameterTypes = texts[0],
            Arguments = texts[1],
            Language = texts[2],
            Result = optional[0],
            Definition = texts[3],
            DependsOn = dependsOn,
            Comment = optional[1],
        };

    private static readonly Gen<ExtendedStatistics> Statistics =
        from name in Name
        from relation in Name
        from definition in Text
        from target in StatisticsTarget
        from dependsOn in Texts
        from comment in OptionalText
        select new ExtendedStatistics { Name = name, Relation = relation, Definition = definition, StatisticsTarget = target, DependsOn = dependsOn, Comment = comment };

    private static readonly Gen<SchemaObject> SchemaObject =
        from kind in Word<ObjectKind>()
        from schema in OptionalText
        from texts in Text.ArrayOf(2)
        from dependsOn in Texts
        from comment in OptionalText
        select new SchemaObject { Kind = kind, Schema = schema, Identity = texts[0], Definition = texts[1], DependsOn = dependsOn, Comment = comment };

    private static readonly Gen<UnmodelledObject> Unmodelled =
        from texts in Text.ArrayOf(2)
        from detail in OptionalText
        select new UnmodelledObject { Kind = texts[0], Name = texts[1], Detail = detail };

    private static readonly Gen<ExternalObject> External =
        from kind in Word<ExternalKind>()
        from name in Name
        from extension in OptionalText
        from type in Optional(Type)
        select new ExternalObject { Kind = kind, Name = name, Extension = extension, BaseType = type };

    public static Arbitrary<SchemaSnapshot> Any { get; } = (
        from schemas in Many(Schema)
        from extensions in Many(Extension)
        from enums in Distinct(Enum, static type => type.Name)
        from domains in Distinct(Domain, static type => type.Name)
        from composites in Distinct(Composite, static type => type.Name)
        from ranges in Many(Range)
        from sequences in Many(Sequence)
        from relations in Distinct(Relation, static relation => relation.Name)
        from routines in Many(Routine)
        from statistics in Many(Statistics)
        from objects in Many(SchemaObject)
        from external in Many(External)
        from unmodelled in Many(Unmodelled)
        select new SchemaSnapshot
        {
            Schemas = schemas,
            Extensions = extensions,
            Enums = enums,
            Domains = domains,
            Composites = composites,
            Ranges = ranges,
            Sequences = sequences,
            Relations = relations,
            Routines = routines,
            Statistics = statistics,
            Objects = objects,
            External = external,
            Unmodelled = unmodelled,
        }).ToArbitrary();

    /// <summary>Every property of every kind of object has a value that is written.</summary>
    public static SchemaSnapshot Maximal { get; } = new()
    {
        Schemas = [new Schema { Name = "public", Comment = "c" }],
        Extensions = [new Extension { Name = "citext", Schema = "public", DependsOn = ["extension cube"], Comment = "c" }],
        Enums = [new EnumType { Name = new("public", "mood"), Labels = ["sad", "happy"], Comment = "c" }],
        Domains =
        [
            new DomainType
            {
                Name = new("public", "email"), BaseType = new("text"), Collation = new("pg_catalog", "C"), NotNull = true, NotNullConstraint = NotNullOf("email"),
                Default = "''::text", DependsOn = ["routine public.f()"], Comment = "c",
                Checks =
                [
                    new CheckConstraint
                    {
                        Name = "email_check", Expression = "(VALUE <> ''::text)", NoInherit = true, NotValid = true, NotEnforced = true, DependsOn = ["routine public.f()"], Comment = "c",
                    },
                ],
            },
        ],
        Composites =
        [
            new CompositeType
            {
                Name = new("public", "address"), Attributes = [new CompositeAttribute { Name = "city", Type = new("text"), Collation = new("pg_catalog", "C"), Comment = "c" }], Comment = "c",
            },
        ],
        Ranges =
        [
            new RangeType
            {
                Name = new("public", "floats"), Subtype = new("double precision"), Multirange = new("public", "Floats"), OperatorClass = new("public", "float_ops"),
                Collation = new("pg_catalog", "C"), Canonical = new("public", "canon"), SubtypeDifference = new("public", "diff"), DependsOn = ["routine public.f()"], Comment = "c",
            },
        ],
        Sequences =
        [
            new Sequence
            {
                Name = new("public", "numbers"), Type = new("bigint"), Start = 10, Increment = -1, Minimum = long.MinValue, Maximum = 10, Cache = 20, Cycle = true, Unlogged = true,
                Ownership = SequenceOwnership.Identity, OwnerRelation = new("public", "Users"), OwnerColumn = "id", Comment = "c",
            },
        ],
        Relations =
        [
            new Relation
            {
                Kind = RelationKind.MaterializedView, Name = new("public", "Users"), Comment = "c", PartitionKey = "RANGE (id)", PartitionOf = new("public", "parent"),
                PartitionBound = "DEFAULT", OfType = new("public", "address"), Unlogged = true, AccessMethod = "columnar", Tablespace = "fast", Options = ["fillfactor=70"],
                Server = "berlin", ForeignOptions = ["table_name=t"], Unpopulated = true, Insertable = true, Updatable = true, Deletable = true, ReplicaIdentity = ReplicaIdentity.Index, ReplicaIdentityIndex = "users_idx",
                ClusterOn = "users_idx", RowSecurity = true, ForceRowSecurity = true, Inherits = [new("public", "base")], DependsOn = ["relation public.t"],
                Definition = " SELECT 1\n   FROM t;",
                Columns =
                [
                    new Column
                    {
                        Name = "id", Type = new("bigint"), Nullable = false, NullReason = NullReason.OuterJoin, ReadOnly = true,
                        Origin = new ColumnOrigin { Schema = "public", Relation = "Teams", Column = "id" }, Default = "1", Identity = Identity.ByDefault, Generation = Generation.Virtual,
                        GenerationExpression = "(1 + 1)", Inherited = true, Collation = new("pg_catalog", "C"), NotNull = NotNullOf("users_id"), Storage = ColumnStorage.External,
                        Compression = "lz4", StatisticsTarget = 100, Options = ["n_distinct=5"], ForeignOptions = ["column_name=i"], DependsOn = ["routine public.f()"], Comment = "c",
                    },
                ],
                PrimaryKey = new KeyConstraint
                {
                    Name = "users_pkey", Columns = ["id"], Include = ["name"], NullsNotDistinct = true, WithoutOverlaps = true, Deferrability = Deferrability.InitiallyDeferred, Inherited = true,
                    Index = new ConstraintIndex { Options = ["fillfactor=70"], Tablespace = "fast", AttachedTo = new("public", "Users_pkey"), DependsOn = ["extension citext"], Comment = "c" },
                    Comment = "c",
                },
                UniqueConstraints = [new KeyConstraint { Name = "users_key" }],
                ForeignKeys =
                [
                    new ForeignKey
                    {
                        Name = "users_fkey", Columns = ["id"], References = new("public", "Teams"), ReferencedColumns = ["id"], OnDelete = ReferentialAction.SetNull,
                        OnUpdate = ReferentialAction.SetDefault, OnDeleteColumns = ["id"], Match = ForeignKeyMatch.Partial, Deferrability = Deferrability.InitiallyImmediate,
                        NotValid = true, NotEnforced = true, Period = true, Comment = "c",
                    },
                ],
                Checks = [new CheckConstraint { Name = "users_check", Expression = "(id > 0)" }],
                Exclusions = [new ExclusionConstraint { Name = "users_excl", Definition = "EXCLUDE USING gist (r WITH &&)", Index = new ConstraintIndex { Comment = "c" }, DependsOn = ["routine public.f()"], Comment = "c" }],
                Indexes =
                [
                    new Model.Snapshot.Index
                    {
                        Name = "users_idx", Unique = true, Method = "gin", Keys = ["id"], Include = ["name"], Predicate = "(id > 0)", NullsNotDistinct = true, Invalid = true,
                        Definition = "CREATE INDEX …", Tablespace = "fast", AttachedTo = new("public", "Users_idx"), StatisticsTargets = ["1=100"], DependsOn = ["routine public.f()"],
                        Comment = "c",
                    },
                ],
                Triggers =
                [
                    new Trigger
                    {
                        Name = "users_touch", State = TriggerState.Replica, Function = new("public", "Touch"), Definition = "CREATE TRIGGER …", Inherited = true,
                        DependsOn = ["routine public.f()"], Comment = "c",
                    },
                ],
                Rules = [new RewriteRule { Name = "users_rule", State = TriggerState.Always, Definition = "CREATE RULE …", DependsOn = ["routine public.f()"], Comment = "c" }],
                Policies =
                [
                    new Policy
                    {
                        Name = "users_own", Restrictive = true, Command = PolicyCommand.Update, Roles = ["app"], Using = "(id > 0)", Check = "(id > 1)",
                        DependsOn = ["routine public.f()"], Comment = "c",
                    },
                ],
                ReferenceData = new ReferenceData { Columns = ["id", "name"], Rows = [new ReferenceRow([new("1"), new(null)])] },
            },
        ],
        Routines =
        [
            new Routine
            {
                Kind = RoutineKind.Procedure, Name = new("public", "f"), ParameterTypes = "integer", Arguments = "integer DEFAULT 1", Result = "text", Language = "sql",
                Definition = "CREATE\nFUNCTION", DependsOn = ["routine public.g()"], Comment = "c",
            },
        ],
        Statistics =
        [
            new ExtendedStatistics
            {
                Name = new("public", "stats"), Relation = new("public", "Users"), Definition = "CREATE STATISTICS …", StatisticsTarget = 100, DependsOn = ["routine public.f()"],
                Comment = "c",
            },
        ],
        Objects =
        [
            new SchemaObject
            {
                Kind = ObjectKind.Operator, Schema = "public", Identity = "public.===(integer, integer)", Definition = "CREATE OPERATOR public.=== (\n);",
                DependsOn = ["routine public.f()"], Comment = "c",
            },
        ],
        External = [new ExternalObject { Kind = ExternalKind.DomainType, Name = new("other", "d"), Extension = "citext", BaseType = new("text") }],
        DataChecks = [new RecordedCheck { Name = "c", Failed = true, Actual = "3" }],
        Unmodelled = [new UnmodelledObject { Kind = "function", Name = "public.g()", Detail = "prokind 'x'" }],
    };

    private static NotNullConstraint NotNullOf(string name) => new() { Name = name + "_not_null", NotValid = true, NoInherit = true, Comment = "c" };

    private static Gen<EquatableArray<T>> Many<T>(Gen<T> item)
        where T : IEquatable<T> => Gen.Choose(0, 2).SelectMany(count => item.ArrayOf(count)).Select(static items => new EquatableArray<T>(items));

    private static Gen<EquatableArray<T>> Distinct<T, TKey>(Gen<T> item, Func<T, TKey> key)
        where T : IEquatable<T> => Many(item).Select(items => items.DistinctBy(key).ToEquatableArray());

    private static Gen<T?> Optional<T>(Gen<T> value)
        where T : class => Gen.OneOf(Gen.Constant<T?>(null), value.Select(static value => (T?)value));

    private static Gen<T> Word<T>()
        where T : struct, System.Enum => Gen.Elements(System.Enum.GetValues<T>());
}
