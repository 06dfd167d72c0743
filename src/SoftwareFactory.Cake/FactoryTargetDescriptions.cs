namespace SoftwareFactory.Cake;

/// <summary>What <c>--description</c> says of each target: constants, because attributes of Frosting tasks want them.</summary>
public static class FactoryTargetDescriptions
{
    /// <summary>Of <c>Factory</c>.</summary>
    public const string Factory = "Runs the whole line and shows the run: part by stage, serial, findings, yield, time.";

    /// <summary>Of <c>Factory-Intake</c>.</summary>
    public const string Intake = "Runs the line up to Intake, which reads and lints the specs.";

    /// <summary>Of <c>Factory-Generate</c>.</summary>
    public const string Generate = "Runs the line up to Generate, which answers the prompts from the lock.";

    /// <summary>Of <c>Factory-Conform</c>.</summary>
    public const string Conform = "Runs the line up to Conform, which fills and checks the templates.";

    /// <summary>Of <c>Factory-Compile</c>.</summary>
    public const string Compile = "Runs the line up to Compile, which compiles all parts with the project.";

    /// <summary>Of <c>Factory-Analyze</c>.</summary>
    public const string Analyze = "Runs the line up to Analyze, which runs the analyzers and the banned-API list.";

    /// <summary>Of <c>Factory-Test</c>.</summary>
    public const string Test = "Runs the line up to Test, which runs examples and holdouts.";

    /// <summary>Of <c>Factory-Review</c>.</summary>
    public const string Review = "Runs the line up to Review, which checks risk and approvals.";

    /// <summary>Of <c>Factory-Release</c>.</summary>
    public const string Release = "Runs the line up to Release, which writes outputs, lock, manifest and reports.";

    /// <summary>Of <c>Factory-Verify</c>.</summary>
    public const string Verify = "Checks that the outputs match the lock, as every plain build does.";

    /// <summary>Of <c>Factory-Trace</c>.</summary>
    public const string Trace = "Says how a part came to be: --query=<serial, run, spec, clause, file:line, member, lock key>.";
}
