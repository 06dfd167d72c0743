namespace SoftwareFactory.Core.Line;

/// <summary>Where a part stands on the line. <see cref="Released"/> and <see cref="Stopped"/> are terminal.</summary>
public enum PartState
{
    /// <summary>Known, not yet read.</summary>
    Queued,

    /// <summary>Passed <see cref="Stage.Intake"/>.</summary>
    Specified,

    /// <summary>Passed <see cref="Stage.Generate"/>: has an answer.</summary>
    Generated,

    /// <summary>Passed <see cref="Stage.Conform"/>.</summary>
    Conformed,

    /// <summary>Passed <see cref="Stage.Compile"/>.</summary>
    Compiled,

    /// <summary>Passed <see cref="Stage.Analyze"/>.</summary>
    Analyzed,

    /// <summary>Passed <see cref="Stage.Test"/>.</summary>
    Tested,

    /// <summary>Passed <see cref="Stage.Review"/>.</summary>
    Reviewed,

    /// <summary>Passed <see cref="Stage.Release"/>: its outputs are in the tree.</summary>
    Released,

    /// <summary>Its answer was rejected between Generate and Test; waits for another one.</summary>
    Rework,

    /// <summary>A defect stopped it; nothing of it reaches the tree.</summary>
    Stopped,
}
