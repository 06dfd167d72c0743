namespace SoftwareFactory.Tool.Starter;

/// <summary>The texts of this folder, which the tool carries.</summary>
internal static class Starters
{
    internal static string Read(string name)
    {
        using var reader = new StreamReader(typeof(Starters).Assembly.GetManifestResourceStream($"Starter/{name}")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
