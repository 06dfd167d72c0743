using System.Globalization;
using System.Text;
using Cake.Core;

namespace Build.Tests.Frosting;

/// <summary>A console that remembers.</summary>
internal sealed class FakeConsole : IConsole
{
    private readonly StringBuilder _text = new();

    public ConsoleColor ForegroundColor { get; set; }

    public ConsoleColor BackgroundColor { get; set; }

    public bool SupportAnsiEscapeCodes => false;

    public string Text => _text.ToString();

    public void Write(string format, params object[] arg) => _text.Append(CultureInfo.InvariantCulture, $"{string.Format(CultureInfo.InvariantCulture, format, arg)}");

    public void WriteLine(string format, params object[] arg)
    {
        Write(format, arg);
        _text.Append('\n');
    }

    public void WriteError(string format, params object[] arg) => Write(format, arg);

    public void WriteErrorLine(string format, params object[] arg) => WriteLine(format, arg);

    public void ResetColor()
    {
    }
}
