using System.Text;

namespace SoftwareFactory.Cake.Reporting;

/// <summary>How an outcome looks in a cell.</summary>
/// <param name="Passed">The stage let the part pass.</param>
/// <param name="Stopped">The stage stopped the part, or anything else happened.</param>
/// <param name="NotReached">The part never came to the stage.</param>
/// <param name="Ellipsis">Stands for what was cut off.</param>
internal sealed record Marks(string Passed, string Stopped, string NotReached, string Ellipsis)
{
    private static readonly Marks Drawn = new("✓", "✗", "·", "…");
    private static readonly Marks Typed = new("+", "x", ".", "~");

    /// <summary>Chooses what an encoding can write.</summary>
    /// <param name="encoding">The encoding of the terminal or file.</param>
    /// <returns>Drawn marks for Unicode, ASCII for everything else.</returns>
    public static Marks For(Encoding encoding) =>
        encoding.GetString(encoding.GetBytes(Drawn.ToString())) == Drawn.ToString() ? Drawn : Typed;
}
