namespace SoftwareFactory.Core.Findings;

// The rules of SoftwareFactory.Analyzers, which guard hand-written code too: the same ids, titles and fixes.
public static partial class Rules
{
    /// <summary>SF4301: A secret stands in the source.</summary>
    public static readonly Rule SecretLiteral = new("SF4301", "A secret stands in the source", "Read it from configuration at run time, and revoke it.") { IsAdjustable = true };

    /// <summary>SF4302: SQL is put together from text.</summary>
    public static readonly Rule SqlInjection = new("SF4302", "SQL is put together from text", "Pass the values as parameters.") { IsAdjustable = true };

    /// <summary>SF4303: A command line is put together from text.</summary>
    public static readonly Rule ProcessArguments = new("SF4303", "A command line is put together from text", "Start the program itself, with ArgumentList or an array of arguments.") { IsAdjustable = true };

    /// <summary>SF4307: A broken hash is used.</summary>
    public static readonly Rule WeakHash = new("SF4307", "A broken hash is used", "Use SHA-256 or better.") { IsAdjustable = true };

    /// <summary>SF4330: A cancellation token is dropped.</summary>
    public static readonly Rule DroppedCancellation = new("SF4330", "A cancellation token is dropped", "Pass the token on.") { IsAdjustable = true };

    /// <summary>SF4331: A singleton holds a scoped service.</summary>
    public static readonly Rule CaptiveDependency = new("SF4331", "A singleton holds a scoped service", "Take IServiceScopeFactory, or register it as scoped.") { IsAdjustable = true };

    /// <summary>SF4333: An exception is swallowed.</summary>
    public static readonly Rule SwallowedException = new("SF4333", "An exception is swallowed", "Let it pass, or catch what is expected and say what came of it.") { IsAdjustable = true };

    /// <summary>SF4334: Nobody can await the method.</summary>
    public static readonly Rule AsyncVoid = new("SF4334", "Nobody can await the method", "Return a Task.") { IsAdjustable = true };

    /// <summary>SF4335: A thread is blocked.</summary>
    public static readonly Rule BlockingWait = new("SF4335", "A thread is blocked", "Await it.") { IsAdjustable = true };

    /// <summary>SF4336: A resource is not released.</summary>
    public static readonly Rule UndisposedLocal = new("SF4336", "A resource is not released", "Declare it with using.") { IsAdjustable = true };

    /// <summary>SF4360: Text depends on the machine's culture.</summary>
    public static readonly Rule CultureFormat = new("SF4360", "Text depends on the machine's culture", "Pass CultureInfo.InvariantCulture, or the culture that is meant.") { IsAdjustable = true };

    /// <summary>SF4361: A comparison depends on the machine's culture.</summary>
    public static readonly Rule CultureCompare = new("SF4361", "A comparison depends on the machine's culture", "Use {1}.") { IsAdjustable = true };

    /// <summary>SF4390: A banned API is used.</summary>
    public static readonly Rule BannedSymbol = new("SF4390", "A banned API is used", "Use what the ban recommends.") { IsAdjustable = true };

    /// <summary>SF4391: A ban list names a symbol that does not exist.</summary>
    public static readonly Rule DeadBan = new("SF4391", "A ban list names a symbol that does not exist", "Correct the documentation id.") { IsAdjustable = true };
}
