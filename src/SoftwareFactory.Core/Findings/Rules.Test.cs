namespace SoftwareFactory.Core.Findings;

public static partial class Rules
{
    /// <summary>SF4501: An example fails.</summary>
    public static readonly Rule ExampleFailed = new("SF4501", "An example fails", "Correct the spec or the answer.") { IsAdjustable = true };

    /// <summary>SF4502: A holdout fails.</summary>
    public static readonly Rule HoldoutFailed = new("SF4502", "A holdout fails", "Make the spec say what the holdout expects.") { IsAdjustable = true };

    /// <summary>SF4503: An example never ends.</summary>
    public static readonly Rule TestTimeout = new("SF4503", "An example never ends", "Correct the answer, or raise test.timeout in factory.yaml.") { IsAdjustable = true };

    /// <summary>SF4504: An example ended the test process.</summary>
    public static readonly Rule TestHostFailed = new("SF4504", "An example ended the test process", "Correct the answer: it must not exit, overflow the stack or exhaust memory.") { IsAdjustable = true };

    /// <summary>SF4505: No example ran.</summary>
    public static readonly Rule NothingTested = new("SF4505", "No example ran", "Give the spec examples that run.");

    /// <summary>SF4506: An example leaves something behind.</summary>
    public static readonly Rule TestLeftBehind = new("SF4506", "An example leaves something behind", "Correct the answer: it must end what it starts and restore what it changes.") { IsAdjustable = true };

    /// <summary>SF4507: An example exceeds a limit.</summary>
    public static readonly Rule TestLimit = new("SF4507", "An example exceeds a limit", "Correct the answer: docs/testing.md lists the limits.") { IsAdjustable = true };

    /// <summary>SF4508: There is no sandbox.</summary>
    public static readonly Rule SandboxMissing = new("SF4508", "There is no sandbox", "Install bubblewrap (bwrap) on Linux and allow user namespaces, or set test.sandbox to auto in factory.yaml.");

    /// <summary>SF4509: A test was skipped.</summary>
    public static readonly Rule TestSkipped = new("SF4509", "A test was skipped", "Let it run to a verdict, or remove it.") { IsAdjustable = true };

    /// <summary>SF4510: A test asserts nothing.</summary>
    public static readonly Rule TestAssertsNothing = new("SF4510", "A test asserts nothing", "Assert what the rule says, with a value that the code under test gives.") { IsAdjustable = true };

    /// <summary>SF4511: A test is gone.</summary>
    public static readonly Rule TestRemoved = new("SF4511", "A test is gone", "Bring it back, or remove the rule that it cites.") { IsAdjustable = true };

    /// <summary>SF4512: A test asserts less than it did.</summary>
    public static readonly Rule TestWeakened = new("SF4512", "A test asserts less than it did", "Keep the assertions that there were.") { IsAdjustable = true };

    /// <summary>SF4513: A test asserts the opposite of what it did.</summary>
    public static readonly Rule TestInverted = new("SF4513", "A test asserts the opposite of what it did", "Correct the code under test, or the rule that the test cites.") { IsAdjustable = true };

    /// <summary>SF4514: No example notices a change.</summary>
    public static readonly Rule MutantSurvived = new("SF4514", "No example notices a change", "Add an example that tells the two apart.") { IsAdjustable = true };

    /// <summary>SF4515: Mutation came to no verdict.</summary>
    public static readonly Rule MutationFailed = new("SF4515", "Mutation came to no verdict", "Run again; if it stays, take the template out of mutation in factory.yaml.");
}
