namespace SoftwareFactory.Core.Findings;

// The rules of SoftwareFactory.Analyzers, which guard hand-written code too: the same ids, titles and fixes.
public static partial class Rules
{
    /// <summary>SF4290: A password's hash is fast to guess.</summary>
    public static readonly Rule FastPasswordHash = new("SF4290", "A password's hash is fast to guess", "Use Rfc2898DeriveBytes.Pbkdf2 with at least 100,000 rounds, or a password hasher.") { IsAdjustable = true };

    /// <summary>SF4291: A comparison tells how much was right.</summary>
    public static readonly Rule TimedComparison = new("SF4291", "A comparison tells how much was right", "Use CryptographicOperations.FixedTimeEquals.") { IsAdjustable = true };

    /// <summary>SF4292: The database is asked too often or for too much.</summary>
    public static readonly Rule QueryPerStep = new("SF4292", "The database is asked too often or for too much", "Ask once, with a query that selects what is needed.") { IsAdjustable = true };

    /// <summary>SF4293: Tasks change what they share.</summary>
    public static readonly Rule SharedByTasks = new("SF4293", "Tasks change what they share", "Let each return its result, use a concurrent collection's own methods, or take a lock.") { IsAdjustable = true };

    /// <summary>SF4294: A lock is not given back.</summary>
    public static readonly Rule UnreleasedLock = new("SF4294", "A lock is not given back", "Release it in a finally, and take no thread's lock across an await.") { IsAdjustable = true };

    /// <summary>SF4295: A field is read without the lock that guards it.</summary>
    public static readonly Rule DoubleCheckedLock = new("SF4295", "A field is read without the lock that guards it", "Use Lazy, or make it volatile.") { IsAdjustable = true };

    /// <summary>SF4296: A stranger chooses where to go.</summary>
    public static readonly Rule OpenRedirect = new("SF4296", "A stranger chooses where to go", "Use LocalRedirect, or check it with Url.IsLocalUrl.") { IsAdjustable = true };

    /// <summary>SF4297: An exception's arguments are swapped.</summary>
    public static readonly Rule ExceptionArguments = new("SF4297", "An exception's arguments are swapped", "Name the parameter by nameof, and say beside it what is wrong.") { IsAdjustable = true };

    /// <summary>SF4298: A date's format means something else.</summary>
    public static readonly Rule DateFormat = new("SF4298", "A date's format means something else", "Write MM for months, mm for minutes and HH for hours up to 23.") { IsAdjustable = true };

    /// <summary>SF4299: The stack grows with the input.</summary>
    public static readonly Rule StackGrowth = new("SF4299", "The stack grows with the input", "Allocate once, before the loop, up to a constant, and rent an array beyond it.") { IsAdjustable = true };

    /// <summary>SF4301: A secret stands in the source.</summary>
    public static readonly Rule SecretLiteral = new("SF4301", "A secret stands in the source", "Read it from configuration at run time, and revoke it.") { IsAdjustable = true };

    /// <summary>SF4302: SQL is put together from text.</summary>
    public static readonly Rule SqlInjection = new("SF4302", "SQL is put together from text", "Pass the values as parameters.") { IsAdjustable = true };

    /// <summary>SF4303: A command line is put together from text.</summary>
    public static readonly Rule ProcessArguments = new("SF4303", "A command line is put together from text", "Start the program itself, with ArgumentList or an array of arguments.") { IsAdjustable = true };

    /// <summary>SF4304: A stranger chooses the path.</summary>
    public static readonly Rule PathTraversal = new("SF4304", "A stranger chooses the path", "Take Path.GetFileName of it, or check that the full path begins with the folder's.") { IsAdjustable = true };

    /// <summary>SF4305: XML may read files and addresses.</summary>
    public static readonly Rule XmlEntities = new("SF4305", "XML may read files and addresses", "Prohibit document types, and set no resolver.") { IsAdjustable = true };

    /// <summary>SF4306: Data decides which types are made.</summary>
    public static readonly Rule UnsafeDeserialization = new("SF4306", "Data decides which types are made", "Deserialize to a type that the code names.") { IsAdjustable = true };

    /// <summary>SF4307: A broken hash is used.</summary>
    public static readonly Rule WeakHash = new("SF4307", "A broken hash is used", "Use SHA-256 or better.") { IsAdjustable = true };

    /// <summary>SF4308: A broken cipher is used.</summary>
    public static readonly Rule WeakCipher = new("SF4308", "A broken cipher is used", "Use AES-GCM, and RSA keys of 2048 bits or more with OAEP.") { IsAdjustable = true };

    /// <summary>SF4309: A key, vector or salt is always the same.</summary>
    public static readonly Rule FixedVector = new("SF4309", "A key, vector or salt is always the same", "Keys come from configuration; vectors, nonces and salts are made anew by RandomNumberGenerator.") { IsAdjustable = true };

    /// <summary>SF4310: A secret is made of guessable numbers.</summary>
    public static readonly Rule WeakRandom = new("SF4310", "A secret is made of guessable numbers", "Use RandomNumberGenerator.") { IsAdjustable = true };

    /// <summary>SF4311: Any certificate is accepted.</summary>
    public static readonly Rule CertificateCheck = new("SF4311", "Any certificate is accepted", "Leave the check to the framework.") { IsAdjustable = true };

    /// <summary>SF4312: A token is accepted unchecked.</summary>
    public static readonly Rule TokenValidation = new("SF4312", "A token is accepted unchecked", "Leave the check on.") { IsAdjustable = true };

    /// <summary>SF4313: A regular expression can run for ever.</summary>
    public static readonly Rule EndlessRegex = new("SF4313", "A regular expression can run for ever", "Use RegexOptions.NonBacktracking, or give a timeout.") { IsAdjustable = true };

    /// <summary>SF4314: A query is put together from text.</summary>
    public static readonly Rule QueryText = new("SF4314", "A query is put together from text", "Compare values in code, or escape them.") { IsAdjustable = true };

    /// <summary>SF4315: A value becomes part of the page.</summary>
    public static readonly Rule MarkupText = new("SF4315", "A value becomes part of the page", "Encode each value with HtmlEncoder, or let a template do it.") { IsAdjustable = true };

    /// <summary>SF4316: Data decides how much memory is taken.</summary>
    public static readonly Rule SizeFromData = new("SF4316", "Data decides how much memory is taken", "Compare it with a limit first.") { IsAdjustable = true };

    /// <summary>SF4317: A secret goes to the log.</summary>
    public static readonly Rule SecretInLog = new("SF4317", "A secret goes to the log", "Leave it out, or log what identifies it and gives nothing away.") { IsAdjustable = true };

    /// <summary>SF4318: A log message is no template.</summary>
    public static readonly Rule InterpolatedLog = new("SF4318", "A log message is no template", "Write the template as a constant, and pass the values beside it.") { IsAdjustable = true };

    /// <summary>SF4330: A cancellation token is dropped.</summary>
    public static readonly Rule DroppedCancellation = new("SF4330", "A cancellation token is dropped", "Pass the token on.") { IsAdjustable = true };

    /// <summary>SF4331: A singleton holds a scoped service.</summary>
    public static readonly Rule CaptiveDependency = new("SF4331", "A singleton holds a scoped service", "Take IServiceScopeFactory, or register it as scoped.") { IsAdjustable = true };

    /// <summary>SF4332: A query tracks what nobody saves.</summary>
    public static readonly Rule TrackingQuery = new("SF4332", "A query tracks what nobody saves", "Add AsNoTracking() to the query.") { IsAdjustable = true };

    /// <summary>SF4333: An exception is swallowed.</summary>
    public static readonly Rule SwallowedException = new("SF4333", "An exception is swallowed", "Let it pass, or catch what is expected and say what came of it.") { IsAdjustable = true };

    /// <summary>SF4334: Nobody can await the method.</summary>
    public static readonly Rule AsyncVoid = new("SF4334", "Nobody can await the method", "Return a Task.") { IsAdjustable = true };

    /// <summary>SF4335: A thread is blocked.</summary>
    public static readonly Rule BlockingWait = new("SF4335", "A thread is blocked", "Await it.") { IsAdjustable = true };

    /// <summary>SF4336: A resource is not released.</summary>
    public static readonly Rule UndisposedLocal = new("SF4336", "A resource is not released", "Declare it with using.") { IsAdjustable = true };

    /// <summary>SF4337: An HttpClient is made for each call.</summary>
    public static readonly Rule HttpClientPerCall = new("SF4337", "An HttpClient is made for each call", "Take one from IHttpClientFactory, or keep one.") { IsAdjustable = true };

    /// <summary>SF4338: The time comes from the machine's clock.</summary>
    public static readonly Rule AmbientClock = new("SF4338", "The time comes from the machine's clock", "Take a TimeProvider.") { IsAdjustable = true };

    /// <summary>SF4339: A sequence is run twice.</summary>
    public static readonly Rule MultipleEnumeration = new("SF4339", "A sequence is run twice", "Copy it into a list first.") { IsAdjustable = true };

    /// <summary>SF4340: Nobody waits for the work.</summary>
    public static readonly Rule UnobservedTask = new("SF4340", "Nobody waits for the work", "Await it, or keep the task.") { IsAdjustable = true };

    /// <summary>SF4341: A lock protects nothing, or too much.</summary>
    public static readonly Rule SharedLock = new("SF4341", "A lock protects nothing, or too much", "Lock a private readonly field of type Lock.") { IsAdjustable = true };

    /// <summary>SF4342: A subscription is never taken back.</summary>
    public static readonly Rule LostSubscription = new("SF4342", "A subscription is never taken back", "Write it as a method, and take it away in Dispose.") { IsAdjustable = true };

    /// <summary>SF4343: Static state changes.</summary>
    public static readonly Rule MutableStatic = new("SF4343", "Static state changes", "Keep it in an object that somebody owns, or in a concurrent collection.") { IsAdjustable = true };

    /// <summary>SF4344: An exception comes where none is expected.</summary>
    public static readonly Rule UnexpectedThrow = new("SF4344", "An exception comes where none is expected", "Return what fits, or fail earlier.") { IsAdjustable = true };

    /// <summary>SF4345: A stack trace is lost.</summary>
    public static readonly Rule LostStackTrace = new("SF4345", "A stack trace is lost", "Rethrow with throw; or hand the exception to the new one.") { IsAdjustable = true };

    /// <summary>SF4346: A resource is released before the work is done.</summary>
    public static readonly Rule EarlyDisposal = new("SF4346", "A resource is released before the work is done", "Await the task, or run the query, before it is returned.") { IsAdjustable = true };

    /// <summary>SF4347: A catch never catches.</summary>
    public static readonly Rule UnreachedCatch = new("SF4347", "A catch never catches", "Make the method async, and await it here.") { IsAdjustable = true };

    /// <summary>SF4360: Text depends on the machine's culture.</summary>
    public static readonly Rule CultureFormat = new("SF4360", "Text depends on the machine's culture", "Pass CultureInfo.InvariantCulture, or the culture that is meant.") { IsAdjustable = true };

    /// <summary>SF4361: A comparison depends on the machine's culture.</summary>
    public static readonly Rule CultureCompare = new("SF4361", "A comparison depends on the machine's culture", "Use {1}.") { IsAdjustable = true };

    /// <summary>SF4362: A result is thrown away.</summary>
    public static readonly Rule IgnoredResult = new("SF4362", "A result is thrown away", "Use its result.") { IsAdjustable = true };

    /// <summary>SF4363: Floating-point numbers are compared exactly.</summary>
    public static readonly Rule FloatEquality = new("SF4363", "Floating-point numbers are compared exactly", "Compare with a tolerance, use decimal, or double.IsNaN.") { IsAdjustable = true };

    /// <summary>SF4364: A fraction is lost.</summary>
    public static readonly Rule LostFraction = new("SF4364", "A fraction is lost", "Convert an operand before dividing, and keep money decimal from the start.") { IsAdjustable = true };

    /// <summary>SF4365: A number is cut short.</summary>
    public static readonly Rule NarrowingCast = new("SF4365", "A number is cut short", "Write checked(…), compare it with a limit first, or keep the wider type.") { IsAdjustable = true };

    /// <summary>SF4366: A collection changes while it is enumerated.</summary>
    public static readonly Rule ChangedWhileEnumerated = new("SF4366", "A collection changes while it is enumerated", "Enumerate a copy, or collect the changes first.") { IsAdjustable = true };

    /// <summary>SF4367: A hash code is kept.</summary>
    public static readonly Rule KeptHashCode = new("SF4367", "A hash code is kept", "Compute a hash that is defined, as SHA-256 or XxHash64, over the value.") { IsAdjustable = true };

    /// <summary>SF4368: The code is not finished.</summary>
    public static readonly Rule Unfinished = new("SF4368", "The code is not finished", "Finish it, or throw NotSupportedException where it is never to be.") { IsAdjustable = true };

    /// <summary>SF4369: A part of a date is taken for the whole.</summary>
    public static readonly Rule DateParts = new("SF4369", "A part of a date is taken for the whole", "Use AddYears, AddMonths and AddDays, compare the dates themselves, and take TotalMinutes and its like.") { IsAdjustable = true };

    /// <summary>SF4370: Null is passed off as a value.</summary>
    public static readonly Rule ForgivenNull = new("SF4370", "Null is passed off as a value", "Give a value, or make the type nullable.") { IsAdjustable = true };

    /// <summary>SF4371: A format and its values do not match.</summary>
    public static readonly Rule FormatHoles = new("SF4371", "A format and its values do not match", "Give each hole its value, and each value its hole.") { IsAdjustable = true };

    /// <summary>SF4372: A character is taken for a number.</summary>
    public static readonly Rule CharacterAsNumber = new("SF4372", "A character is taken for a number", "Write the character as a text.") { IsAdjustable = true };

    /// <summary>SF4374: A member calls itself for ever.</summary>
    public static readonly Rule EndlessRecursion = new("SF4374", "A member calls itself for ever", "Use the field, or the overload, that is meant.") { IsAdjustable = true };

    /// <summary>SF4375: A loop goes one step too far.</summary>
    public static readonly Rule OffByOne = new("SF4375", "A loop goes one step too far", "Compare with <, or begin one before its length.") { IsAdjustable = true };

    /// <summary>SF4390: A banned API is used.</summary>
    public static readonly Rule BannedSymbol = new("SF4390", "A banned API is used", "Use what the ban recommends.") { IsAdjustable = true };

    /// <summary>SF4391: A ban list names a symbol that does not exist.</summary>
    public static readonly Rule DeadBan = new("SF4391", "A ban list names a symbol that does not exist", "Correct the documentation id.") { IsAdjustable = true };

    /// <summary>SF4392: A calculation overflows before it is widened.</summary>
    public static readonly Rule Overflow = new("SF4392", "A calculation overflows before it is widened", "Convert an operand first, or compare with CompareTo.") { IsAdjustable = true };

    /// <summary>SF4393: A closure sees the loop's last value.</summary>
    public static readonly Rule LoopClosure = new("SF4393", "A closure sees the loop's last value", "Copy it inside the loop.") { IsAdjustable = true };

    /// <summary>SF4394: A loop never ends.</summary>
    public static readonly Rule EndlessLoop = new("SF4394", "A loop never ends", "Change what its condition asks about, or leave it.") { IsAdjustable = true };

    /// <summary>SF4395: The outcome is certain.</summary>
    public static readonly Rule SameOnBothSides = new("SF4395", "The outcome is certain", "Write what is meant, or leave it out.") { IsAdjustable = true };

    /// <summary>SF4396: A hash code changes.</summary>
    public static readonly Rule ChangingHashCode = new("SF4396", "A hash code changes", "Make it readonly or init, or leave it out of the hash code.") { IsAdjustable = true };

    /// <summary>SF4397: A handler is never taken away.</summary>
    public static readonly Rule LostHandler = new("SF4397", "A handler is never taken away", "Keep the handler, and take that one away.") { IsAdjustable = true };

    /// <summary>SF4398: A resource outlives its owner.</summary>
    public static readonly Rule UndisposedField = new("SF4398", "A resource outlives its owner", "Dispose of it in a Dispose of its owner.") { IsAdjustable = true };
}
