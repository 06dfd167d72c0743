namespace SoftwareFactory.Core.Templates;

/// <summary>Where a slot's text stands in a rendered file.</summary>
/// <param name="Slot">The slot.</param>
/// <param name="Start">0-based offset in UTF-16 code units.</param>
/// <param name="Length">In UTF-16 code units.</param>
public sealed record SlotSpan(Slot Slot, int Start, int Length)
{
    /// <summary>The offset just behind it.</summary>
    public int End => Start + Length;
}
