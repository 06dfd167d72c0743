using Spectre.Console.Rendering;

namespace SoftwareFactory.Tool.Commands;

/// <summary>A line that takes the place of whatever the terminal shows from the cursor on: a live display moves the cursor back, and erases nothing.</summary>
/// <param name="text">The line; the terminal wraps it.</param>
internal sealed class ErasingLine(string text) : Renderable
{
    /// <inheritdoc/>
    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => [Segment.Control("\u001b[0J"), new Segment(text), Segment.LineBreak];
}
