namespace SoftwareFactory.Tracing;

/// <summary>How an output in the tree compares with what was released.</summary>
public enum OutputState
{
    /// <summary>The same text.</summary>
    Unchanged,

    /// <summary>The same tokens, otherwise formatted.</summary>
    Reformatted,

    /// <summary>The same tokens, in another file.</summary>
    Moved,

    /// <summary>Edited by hand.</summary>
    Edited,

    /// <summary>A newer part of the spec has another in its place.</summary>
    Replaced,

    /// <summary>Not in the tree.</summary>
    Missing,
}
