namespace SoftwareFactory.EndToEnd.Tests;

/// <summary>A folder that nobody may write to meanwhile; and since nothing is forbidden to an administrator, nobody may have written to at the end either.</summary>
internal sealed class ReadOnlyFolder : IDisposable
{
    private readonly string _path;
    private readonly Dictionary<string, string> _before;

    internal ReadOnlyFolder(string path)
    {
        (_path, _before) = (path, SampleCopy.Tree(path));
        Allow("a-w");
    }

    public void Dispose()
    {
        Allow("u+w");
        Assert.That(SampleCopy.Tree(_path), Is.EquivalentTo(_before));
    }

    private void Allow(string mode)
    {
        if (!OperatingSystem.IsWindows()) Command.Run("chmod", _path, "-R", mode, ".");
    }
}
