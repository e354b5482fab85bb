// Each test is a build that keeps a core busy; more of them at once would only wait for each other.
[assembly: CollectionBehavior(MaxParallelThreads = 2)]
[assembly: TestFramework("SchemaGen.MSBuild.Tests.Consumers.TidyTestFramework", "SchemaGen.MSBuild.Tests")]
