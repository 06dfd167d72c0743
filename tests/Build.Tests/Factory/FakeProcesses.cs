using Cake.Core.IO;

namespace Build.Tests.Factory;

/// <summary>Starts nothing: keeps what would have run, and says how it ended.</summary>
internal sealed class FakeProcesses(int exitCode) : IProcessRunner
{
    internal List<string> Started { get; } = [];

    public IProcess Start(FilePath filePath, ProcessSettings settings)
    {
        Started.Add($"{filePath.GetFilenameWithoutExtension()} {settings.Arguments.Render()}");
        return new Ended(exitCode);
    }

    private sealed class Ended(int exitCode) : IProcess
    {
        public void Dispose()
        {
        }

        public void WaitForExit()
        {
        }

        public bool WaitForExit(int milliseconds) => true;

        public int GetExitCode() => exitCode;

        public IEnumerable<string> GetStandardError() => [];

        public IEnumerable<string> GetStandardOutput() => [];

        public void Kill() => throw new InvalidOperationException("It has ended.");
    }
}
