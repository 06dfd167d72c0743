namespace SoftwareFactory.Inspection.Test;

/// <summary>How the test process speaks: lines of JSON behind a mark, on the standard output that tests themselves cannot reach.</summary>
internal static class Protocol
{
    internal const string Mark = "##factory ";
}
