using System.Collections.Concurrent;
using SoftwareFactory.Inspection.Project;

namespace SoftwareFactory.Inspection.Tests;

/// <summary>Projects that many tests share, since reading the references takes longer than inspecting an answer. They end after all tests.</summary>
[SetUpFixture]
public sealed class SharedProjects
{
    private static readonly ConcurrentDictionary<string, Lazy<TestProject>> Projects = new(StringComparer.Ordinal);

    /// <summary>A project with one source of its own, or none.</summary>
    internal static ProjectCompilation With(string? source) =>
        Projects.GetOrAdd(source ?? "", text => new(() => text.Length == 0 ? new TestProject() : new TestProject().Source("Own.cs", text))).Value.Compilation;

    [OneTimeTearDown]
    public void Delete()
    {
        foreach (var project in Projects.Values) project.Value.Dispose();
    }
}
