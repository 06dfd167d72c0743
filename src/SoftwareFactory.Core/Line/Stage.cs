namespace SoftwareFactory.Core.Line;

/// <summary>The stages of the line, in the fixed order in which every part passes them.</summary>
public enum Stage
{
    /// <summary>Reads and lints specs, resolves templates, checks parameters. Findings SF1xxx.</summary>
    Intake,

    /// <summary>Expands the prompt and answers it from the lock, or from a model where the mode allows it. Findings SF3xxx.</summary>
    Generate,

    /// <summary>Holds the answer to its slots: limits, syntax by kind, containment, policy. Findings SF2xxx.</summary>
    Conform,

    /// <summary>One compilation of all parts with the project's own sources. Findings SF41xx.</summary>
    Compile,

    /// <summary>The project's analyzers and the factory's own rules. Findings SF42xx–SF44xx.</summary>
    Analyze,

    /// <summary>The spec's examples and holdouts, out of process. Findings SF45xx.</summary>
    Test,

    /// <summary>Approvals, bound to the part's serial. Findings SF46xx.</summary>
    Review,

    /// <summary>Writes outputs, lock and the run's records. Findings SF6xxx.</summary>
    Release,
}
