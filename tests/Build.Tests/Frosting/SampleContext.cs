using Cake.Common;
using Cake.Core;
using Cake.Frosting;

namespace Build.Tests.Frosting;

/// <summary>The context of the sample build.</summary>
/// <param name="context">Cake's own context.</param>
/// <param name="journal">Where tasks write.</param>
public sealed class SampleContext(ICakeContext context, Journal journal) : FrostingContext(context)
{
    /// <summary>Gets an argument.</summary>
    public string Colour { get; } = context.Argument("colour", "none");

    /// <summary>Notes an entry.</summary>
    /// <param name="entry">The entry.</param>
    public void Note(string entry) => journal.Entries.Add(entry);
}
