using SoftwareFactory.Core.Line;

namespace SoftwareFactory.Records;

/// <summary>The header: which run this is, and what it started from.</summary>
public sealed record StartedRecord : LedgerRecord
{
    /// <summary>The version of the format.</summary>
    public required int Version { get; init; }

    /// <summary>The run's id.</summary>
    public required string Run { get; init; }

    /// <summary>The project file, relative to the repository.</summary>
    public required string Project { get; init; }

    /// <summary>Where answers could come from.</summary>
    public required FactoryMode Mode { get; init; }

    /// <summary>The run's inputs by name: digests, and short texts such as a version. Empty in version 1. <c>RunInputs</c> lists the names.</summary>
    public IReadOnlyDictionary<string, string> Inputs { get; init; } = new Dictionary<string, string>();
}
