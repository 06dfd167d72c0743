namespace Cake.Frosting.Internal;

/// <summary>The folder that a build runs in, given in code.</summary>
internal sealed record WorkingDirectory(string Path);
