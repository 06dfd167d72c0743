using Cake.Core;
using Cake.Frosting;

namespace Build.Tests.Frosting;

// The tasks of a small build: every public task of this assembly belongs to it.

/// <summary>A first step.</summary>
public sealed class Compile : Noting
{
}

/// <summary>A second step.</summary>
[TaskDescription("Tests what was compiled.")]
[IsDependentOn(typeof(Compile))]
public sealed class Check : Noting
{
}

/// <summary>A step that puts itself before another one.</summary>
[IsDependeeOf(typeof(Check))]
public sealed class Prepare : Noting
{
}

/// <summary>The default.</summary>
[TaskName("Default")]
[IsDependentOn(typeof(Check))]
public sealed class Everything : Noting
{
}

/// <summary>Tells an argument, asynchronously.</summary>
[TaskName("Tell-Colour")]
public sealed class TellColour : AsyncFrostingTask<SampleContext>
{
    /// <inheritdoc/>
    public override async Task RunAsync(SampleContext context)
    {
        await Task.Yield();
        context.Note(context.Colour);
    }
}

/// <summary>Never runs.</summary>
public sealed class Unwanted : Noting
{
    /// <inheritdoc/>
    public override bool ShouldRun(SampleContext context) => false;
}

/// <summary>Comes after a task that is skipped.</summary>
[IsDependentOn(typeof(Unwanted))]
public sealed class AfterUnwanted : Noting
{
}

/// <summary>Fails, without a handler.</summary>
public sealed class Broken : Failing
{
}

/// <summary>Fails with an exit code of its own.</summary>
public sealed class BrokenWithCode : FrostingTask
{
    /// <inheritdoc/>
    public override void Run(ICakeContext context) => throw new CakeException(42, "The answer is wrong.");
}

/// <summary>Fails and handles it.</summary>
public sealed class Handled : Failing
{
    /// <inheritdoc/>
    public override void OnError(Exception exception, SampleContext context) => context.Note("handled " + exception.Message);
}

/// <summary>Fails, and the build goes on.</summary>
[ContinueOnError]
public sealed class Ignored : Failing
{
}

/// <summary>Comes after a failure that is ignored.</summary>
[IsDependentOn(typeof(Ignored))]
public sealed class AfterIgnored : Noting
{
}

/// <summary>Comes after a failure.</summary>
[IsDependentOn(typeof(Broken))]
public sealed class AfterBroken : Noting
{
}

/// <summary>Notes its name.</summary>
public abstract class Noting : FrostingTask<SampleContext>
{
    /// <inheritdoc/>
    public override void Run(SampleContext context) => context.Note(GetType().Name);
}

/// <summary>Throws, and notes the end.</summary>
public abstract class Failing : FrostingTask<SampleContext>
{
    /// <inheritdoc/>
    public override void Run(SampleContext context) => throw new InvalidOperationException("Out of paint.");

    /// <inheritdoc/>
    public override void Finally(SampleContext context) => context.Note("finally");
}
