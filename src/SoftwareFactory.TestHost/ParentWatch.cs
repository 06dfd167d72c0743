namespace SoftwareFactory.TestHost;

/// <summary>Ends this process when the parent's end of the pipe closes: no test process outlives its parent.</summary>
internal static class ParentWatch
{
    internal static void Start(Stream pipe) => new Thread(() => WaitForEnd(pipe)) { IsBackground = true, Name = "parent watch" }.Start();

    private static void WaitForEnd(Stream pipe)
    {
        try
        {
            while (pipe.ReadByte() >= 0)
            {
            }
        }
        catch (IOException)
        {
            // The parent is gone: the same as a closed pipe.
        }

        Environment.Exit(3);
    }
}
