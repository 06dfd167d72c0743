using NUnit.Framework.Interfaces;

namespace SoftwareFactory.TestHost;

/// <summary>Lets the planned tests through and nothing else: the assembly may hold tests of the project's own.</summary>
internal sealed class PlannedTests(IReadOnlySet<string> names) : ITestFilter
{
    public bool Pass(ITest test) => test.IsSuite ? test.Tests.Any(Pass) : names.Contains(test.FullName);

    public bool Pass(ITest test, bool negated) => Pass(test) != negated;

    public bool IsExplicitMatch(ITest test) => Pass(test);

    public TNode ToXml(bool recursive) => AddToXml(new TNode("filter"), recursive);

    public TNode AddToXml(TNode parentNode, bool recursive) => parentNode.AddElement("planned");
}
