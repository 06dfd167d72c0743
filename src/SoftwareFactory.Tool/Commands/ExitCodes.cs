namespace SoftwareFactory.Tool.Commands;

/// <summary>How the command ends.</summary>
internal static class ExitCodes
{
    internal const int Passed = 0;
    internal const int Stopped = 1;
    internal const int BadUsage = 2;
}
