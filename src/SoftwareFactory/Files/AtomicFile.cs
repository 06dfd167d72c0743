using System.Text;

namespace SoftwareFactory.Files;

/// <summary>Writes a file whole or not at all: to a temporary name beside it, flushed, then moved over it.</summary>
internal static class AtomicFile
{
    /// <summary>Writes UTF-8 without a byte order mark.</summary>
    internal static void Write(string path, string text)
    {
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            WriteThrough(temporary, text);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Writes a file, over one that is there, and returns when it is on the disk. A crash can leave half of it.</summary>
    internal static void WriteThrough(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
        stream.Write(Encoding.UTF8.GetBytes(text));
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Writes only when the file's text, line ends aside, is another.</summary>
    /// <returns>True when it wrote.</returns>
    internal static bool WriteIfDifferent(string path, string text)
    {
        if (File.Exists(path) && Projects.Repository.ReadText(path) == text) return false;
        Write(path, text);
        return true;
    }
}
