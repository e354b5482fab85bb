namespace SchemaGen.Model.Naming;

/// <summary>
/// Types that every file of a .NET project can name without saying where they are, because their namespaces are imported
/// implicitly. A generated type that is called like one of them would make both ambiguous wherever it is used.
/// </summary>
public static class ImplicitTypes
{
    /// <summary>
    /// All of the namespaces that any project imports, up to .NET 10, and of those that a web project does the ones that
    /// are words for a table. Not generic types: another number of type parameters makes another name.
    /// </summary>
    private static readonly HashSet<string> Names = new(
        """
        AbandonedMutexException AccessViolationException Action Activator AggregateException ApartmentState AppContext AppDomain
        AppDomainSetup AppDomainUnloadedException ApplicationException ApplicationId ArgIterator ArgumentException ArgumentNullException
        ArgumentOutOfRangeException ArithmeticException Array ArrayTypeMismatchException AssemblyLoadEventArgs AssemblyLoadEventHandler
        AsyncCallback AsyncEnumerable AsyncFlowControl Attribute AttributeTargets AttributeUsageAttribute AutoResetEvent
        BadImageFormatException Barrier BarrierPostPhaseException Base64FormattingOptions BinaryReader BinaryWriter BitConverter Boolean
        Buffer BufferedStream Byte ByteArrayContent CancellationToken CancellationTokenRegistration CancellationTokenSource
        CannotUnloadAppDomainException Char CharEnumerator ClientCertificateOption CLSCompliantAttribute CollectionExtensions
        CompressedStack ConcurrentExclusiveSchedulerPair ConfigureAwaitOptions Console ConsoleCancelEventArgs ConsoleCancelEventHandler
        ConsoleColor ConsoleKey ConsoleKeyInfo ConsoleModifiers ConsoleSpecialKey ContextBoundObject ContextCallback ContextMarshalException
        ContextStaticAttribute Convert CountdownEvent CultureAwareComparer DataMisalignedException DateOnly DateTime DateTimeKind
        DateTimeOffset DayOfWeek DBNull Decimal Delegate DelegatingHandler Directory DirectoryInfo DirectoryNotFoundException
        DivideByZeroException DllNotFoundException Double DriveInfo DriveNotFoundException DriveType DuplicateWaitObjectException
        EndOfStreamException Endpoint EntryPointNotFoundException Enum Enumerable EnumerableQuery EnumerationOptions Environment
        EnvironmentVariableTarget ErrorEventArgs ErrorEventHandler EventArgs EventHandler EventId EventResetMode EventWaitHandle
        EventWaitHandleAcl Exception ExecutionContext ExecutionEngineException FieldAccessException File FileAccess FileAttributes FileInfo
        FileLoadException FileMode FileNotFoundException FileOptions FileShare FileStream FileStreamOptions FileStyleUriParser
        FileSystemAclExtensions FileSystemEventArgs FileSystemEventHandler FileSystemInfo FileSystemWatcher FlagsAttribute FormatException
        FormattableString FormUrlEncodedContent FtpStyleUriParser GC GCCollectionMode GCGenerationInfo GCKind GCMemoryInfo
        GCNotificationStatus GenericUriParser GenericUriParserOptions GopherStyleUriParser Guid Half HandleInheritability HashCode Host
        HostExecutionContext HostExecutionContextManager HttpClient HttpClientHandler HttpCompletionOption HttpContent HttpIOException
        HttpKeepAlivePingPolicy HttpMessageHandler HttpMessageInvoker HttpMethod HttpProtocolException HttpRequestError HttpRequestException
        HttpRequestMessage HttpRequestOptions HttpResponseMessage HttpStyleUriParser HttpVersionPolicy IAsyncDisposable IAsyncResult
        ICloneable IComparable IConvertible ICustomFormatter IDisposable IFormatProvider IFormattable ImmutableArrayExtensions Index
        IndexOutOfRangeException InsufficientExecutionStackException InsufficientMemoryException Int128 Int16 Int32 Int64 Interlocked
        InternalBufferOverflowException IntPtr InvalidCastException InvalidDataException InvalidOperationException InvalidProgramException
        InvalidTimeZoneException IOCompletionCallback IOException IOrderedQueryable IQueryable IQueryProvider IServiceProvider
        ISpanFormattable IThreadPoolWorkItem ITimer IUtf8SpanFormattable KeyNotFoundException KeyValuePair LazyInitializer
        LazyThreadSafetyMode LdapStyleUriParser LoaderOptimization LoaderOptimizationAttribute LocalDataStoreSlot Lock LockCookie
        LockRecursionException LockRecursionPolicy LogLevel ManualResetEvent ManualResetEventSlim MarshalByRefObject MatchCasing MatchType
        Math MathF MemberAccessException MemoryExtensions MemoryStream MessageProcessingHandler MethodAccessException MidpointRounding
        MissingFieldException MissingMemberException MissingMethodException ModuleHandle Monitor MTAThreadAttribute MulticastDelegate
        MulticastNotSupportedException MultipartContent MultipartFormDataContent Mutex MutexAcl NamedWaitHandleOptions NativeOverlapped
        NetPipeStyleUriParser NetTcpStyleUriParser NewsStyleUriParser NonSerializedAttribute NotFiniteNumberException NotifyFilters
        NotImplementedException NotSupportedException Nullable NullReferenceException Object ObjectDisposedException ObsoleteAttribute
        OperatingSystem OperationCanceledException OrdinalComparer OutOfMemoryException OverflowException Overlapped Parallel
        ParallelEnumerable ParallelExecutionMode ParallelLoopResult ParallelLoopState ParallelMergeOptions ParallelOptions ParallelQuery
        ParamArrayAttribute ParameterizedThreadStart Path PathTooLongException PeriodicTimer PlatformID PlatformNotSupportedException
        PreAllocatedOverlapped Queryable Random RandomAccess Range RankException ReaderWriterLock ReaderWriterLockSlim ReadOnlyMemoryContent
        ReferenceEqualityComparer RegisteredWaitHandle RenamedEventArgs RenamedEventHandler ResolveEventArgs ResolveEventHandler Results
        Route RuntimeArgumentHandle RuntimeFieldHandle RuntimeMethodHandle RuntimeTypeHandle SByte SearchOption SeekOrigin Semaphore
        SemaphoreAcl SemaphoreFullException SemaphoreSlim SendOrPostCallback SequencePosition SerializableAttribute Single
        SocketsHttpConnectionContext SocketsHttpHandler SocketsHttpPlaintextStreamFilterContext SpinLock SpinWait StackOverflowException
        STAThreadAttribute Stream StreamContent StreamReader StreamWriter String StringComparer StringComparison StringContent
        StringNormalizationExtensions StringReader StringSplitOptions StringWriter SynchronizationContext SynchronizationLockException
        SystemException Task TaskAsyncEnumerableExtensions TaskCanceledException TaskCompletionSource TaskContinuationOptions
        TaskCreationOptions TaskExtensions TaskFactory TaskScheduler TaskSchedulerException TaskStatus TaskToAsyncResult TextReader
        TextWriter Thread ThreadAbortException ThreadExceptionEventArgs ThreadExceptionEventHandler ThreadingAclExtensions
        ThreadInterruptedException ThreadPool ThreadPoolBoundHandle ThreadPriority ThreadStart ThreadStartException ThreadState
        ThreadStateException ThreadStaticAttribute TimeOnly Timeout TimeoutException TimeProvider Timer TimerCallback TimeSpan TimeZone
        TimeZoneInfo TimeZoneNotFoundException Tuple TupleExtensions Type TypeAccessException TypeCode TypedReference TypedResults
        TypeInitializationException TypeLoadException TypeUnloadedException UInt128 UInt16 UInt32 UInt64 UIntPtr UnauthorizedAccessException
        UnhandledExceptionEventArgs UnhandledExceptionEventHandler UnitySerializationHolder UnixFileMode UnmanagedMemoryAccessor
        UnmanagedMemoryStream UnobservedTaskExceptionEventArgs Uri UriBuilder UriComponents UriCreationOptions UriFormat UriFormatException
        UriHostNameType UriKind UriParser UriPartial UriTypeConverter ValueTask ValueTuple ValueType Version Void Volatile WaitCallback
        WaitForChangedResult WaitHandle WaitHandleCannotBeOpenedException WaitHandleExtensions WaitOrTimerCallback WatcherChangeTypes
        WeakReference
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    /// <summary>Whether a type of that name is among them.</summary>
    public static bool Contain(string name) => Names.Contains(name);
}
