namespace SoftwareFactory.Tracing;

/// <summary>How a declaration in the tree compares with what was released, by its tokens.</summary>
public enum MemberState
{
    /// <summary>The same, where it was released; it may be formatted otherwise.</summary>
    Unchanged,

    /// <summary>The same, in another file.</summary>
    Moved,

    /// <summary>The same, under another name or in another type.</summary>
    Renamed,

    /// <summary>Edited by hand: the name is there, with other tokens.</summary>
    Edited,

    /// <summary>Written by hand in what the factory made.</summary>
    Added,

    /// <summary>A newer part of the spec has another in its place.</summary>
    Replaced,

    /// <summary>No longer in the tree.</summary>
    Gone,
}
