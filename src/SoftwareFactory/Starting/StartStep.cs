namespace SoftwareFactory.Starting;

/// <summary>Something that <see cref="RepositoryStart"/> did.</summary>
/// <param name="Path">The file, relative to the repository.</param>
/// <param name="What">What it got.</param>
public sealed record StartStep(string Path, string What);
