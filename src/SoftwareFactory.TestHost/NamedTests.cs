using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace SoftwareFactory.TestHost;

/// <summary>Passes the tests with one of the given full names, and the suites above them.</summary>
internal sealed class NamedTests(IEnumerable<string> names) : TestFilter
{
    private readonly HashSet<string> _names = new(names, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override bool Match(ITest test) => _names.Contains(test.FullName);

    /// <inheritdoc/>
    public override TNode AddToXml(TNode parentNode, bool recursive) => parentNode.AddElement("filter");
}
