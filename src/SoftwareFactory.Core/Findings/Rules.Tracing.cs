namespace SoftwareFactory.Core.Findings;

public static partial class Rules
{
    /// <summary>SF5040: The part is on hold.</summary>
    public static readonly Rule PartOnHold = new("SF5040", "The part is on hold", "Ask for it anew with factory run --mode refresh --only and its spec, or lift the hold with factory recall --serial and --release.");

    /// <summary>SF5041: A part's record cannot be believed.</summary>
    public static readonly Rule PartRecordFormat = new("SF5041", "A part's record cannot be believed", "Restore the file from version control, or delete it and run the line: it is written again.");

    /// <summary>SF5042: The query leads to nothing that the factory made.</summary>
    public static readonly Rule TraceNotFound = new("SF5042", "The query leads to nothing that the factory made", "Ask for a serial, a spec, a file with its line, a member, or a stack trace.");

    /// <summary>SF5043: The query leads to several parts.</summary>
    public static readonly Rule TraceAmbiguous = new("SF5043", "The query leads to several parts", "Say more of the name, the path or the digest.");

    /// <summary>SF5044: The index of runs cannot be used.</summary>
    public static readonly Rule IndexVersion = new("SF5044", "The index of runs cannot be used", "Update the tool, or delete the file and index the folders again.");

    /// <summary>SF5045: What should be indexed cannot be read.</summary>
    public static readonly Rule RunUnreadable = new("SF5045", "What should be indexed cannot be read", "Fetch the folder or package again from where it was made, or delete it.");

    /// <summary>SF5046: A hold cannot be read.</summary>
    public static readonly Rule HoldFormat = new("SF5046", "A hold cannot be read", "Restore the file from version control: it must have serial, spec, by, reason and at.");
}
