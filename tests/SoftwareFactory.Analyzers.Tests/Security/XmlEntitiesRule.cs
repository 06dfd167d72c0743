using SoftwareFactory.Analyzers.Security;

namespace SoftwareFactory.Analyzers.Tests.Security;

internal sealed class XmlEntitiesRule
{
    [TestCase("""
        object Run() => new System.Xml.XmlReaderSettings { [|DtdProcessing = System.Xml.DtdProcessing.Parse|] };
        """)]
    [TestCase("""
        void Run(System.Xml.XmlDocument document) { [|document.XmlResolver = new System.Xml.XmlUrlResolver()|]; }
        """)]
    public void Reports(string code) => Verify<XmlEntitiesAnalyzer>.Reports(code);

    [TestCase("""
        object Run() => new System.Xml.XmlReaderSettings { DtdProcessing = System.Xml.DtdProcessing.Prohibit, XmlResolver = null };
        """)]
    public void IsSilentAbout(string code) => Verify<XmlEntitiesAnalyzer>.Reports(code);
}
