using SoftwareFactory.Analyzers.Reliability;

namespace SoftwareFactory.Analyzers.Tests.Reliability;

internal sealed class UndisposedLocalRule
{
    [TestCase("""
        string Run(Stream stream) { var [|reader|] = new StreamReader(stream); return reader.ReadToEnd(); }
        """)]
    [TestCase("""
        byte[] Run(byte[] data) { var [|sha|] = SHA256.Create(); return sha.ComputeHash(data); }
        """)]
    [TestCase("""
        int Run(IDbConnection connection) { var [|command|] = connection.CreateCommand(); command.CommandText = "SELECT 1"; return (int)command.ExecuteScalar()!; }
        """)]
    [TestCase("""
        void Run(string path) { StreamWriter [|writer|] = new(path); writer.WriteLine("x"); }
        """)]
    public void Reports(string code) => Verify<UndisposedLocalAnalyzer>.Reports(code);

    [TestCase("""
        string Run(Stream stream) { using var reader = new StreamReader(stream); return reader.ReadToEnd(); }
        """)]
    [TestCase("""
        string Run(Stream stream) { var reader = new StreamReader(stream); try { return reader.ReadToEnd(); } finally { reader.Dispose(); } }
        """)]
    [TestCase("""
        Stream Run(string path) { var file = File.OpenRead(path); return file; }
        """)]
    [TestCase("""
        object Run(Stream stream) { var reader = new StreamReader(stream); return new Tuple<StreamReader>(reader); }
        """)]
    [TestCase("""
        private StreamReader? _reader; void Run(Stream stream) { var reader = new StreamReader(stream); _reader = reader; } string Text() { var writer = new StringWriter(); writer.Write(1); return writer.ToString(); }
        """)]
    [TestCase("""
        void Run(string path) { using (var reader = new StreamReader(path)) { reader.Read(); } }
        """)]
    public void IsSilentAbout(string code) => Verify<UndisposedLocalAnalyzer>.Reports(code);
}
