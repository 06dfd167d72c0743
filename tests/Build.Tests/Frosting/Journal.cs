namespace Build.Tests.Frosting;

/// <summary>What happened in a run, in order; a service of the build under test.</summary>
public sealed class Journal
{
    /// <summary>Gets the entries.</summary>
    public IList<string> Entries { get; } = [];
}
