using SoftwareFactory.Analyzers.Security;

namespace SoftwareFactory.Analyzers.Tests.Security;

internal sealed class SecretLiteralRule
{
    [TestCase("""
        const string Region = "eu"; string Key = [|"AKIAIOSFODNN7EXAMPLQ"|];
        """)]
    [TestCase("""
        private const string Password = [|"P@ssw0rd1"|];
        """)]
    [TestCase("""
        string ConnectionString => [|"Server=db;Database=shop;User Id=sa;Password=hunter2;"|];
        """)]
    [TestCase("""
        void Run(Dictionary<string, string> settings) { settings["ApiKey"] = [|"9f2c7be1a04d4c55b0d1"|]; }
        """)]
    [TestCase("""
        void Run() { Login("ann", password: [|"s3cretWord"|]); } void Login(string user, string password) { }
        """)]
    public void Reports(string code) => Verify<SecretLiteralAnalyzer>.Reports(code);

    [TestCase("""
        const string PasswordPattern = "^[A-Z].{8,}$"; const string PasswordField = "password"; const string TokenEndpoint = "https://login.example.com/oauth2/token";
        """)]
    [TestCase("""
        const string Token = "Bearer"; const string TokenHeader = "X-Request-Token-2"; string password = "";
        """)]
    [TestCase("""
        void Run(Dictionary<string, string> settings) { var password = settings["Database:Password1"]; var name = "P@ssw0rd1"; }
        """)]
    [TestCase("""
        string Template => "Server={0};Database={1};User Id={2};Password={3};";
        """)]
    public void IsSilentAbout(string code) => Verify<SecretLiteralAnalyzer>.Reports(code);
}
