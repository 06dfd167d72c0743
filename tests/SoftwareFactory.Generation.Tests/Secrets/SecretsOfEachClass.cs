using SoftwareFactory.Generation.Secrets;

namespace SoftwareFactory.Generation.Tests.Secrets;

/// <summary>Each is made here, letter by letter, so that no scanner stumbles over this file.</summary>
internal sealed class SecretsOfEachClass
{
    private const string Digits = "0123456789";
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Hex = "0123456789abcdef";
    private const string Word = Upper + Lower + Digits;

    private static readonly SecretScanner Scanner = new([]);

    private static IEnumerable<TestCaseData> Planted()
    {
        yield return Case("an AWS access key id", "AKIA" + Some(Upper + "234567", 16));
        yield return Case("an AWS secret key", $"aws_secret_access_key = {Some(Word + "/+", 40)}");
        yield return Case("a GitHub token", "gh" + "p_" + Some(Word, 36));
        yield return Case("a GitHub token", "github" + "_pat_" + Some(Word, 82));
        yield return Case("a GitLab token", "gl" + "pat-" + Some(Word, 20));
        yield return Case("a Bitbucket or Atlassian token", "ATATT3" + Some(Word, 180));
        yield return Case("an Azure key", $"DefaultEndpointsProtocol=https;AccountName=shop;Account" + $"Key={Some(Word + "+/", 86)}==");
        yield return Case("an Azure key", $"https://shop.blob.core.windows.net/x?sv=2024&s" + $"ig={Some(Word, 44)}%3D");
        yield return Case("an Azure client secret", "abc8" + "Q~" + Some(Word, 34));
        yield return Case("a Google API key", "AI" + "za" + Some(Word, 35));
        yield return Case("a Google OAuth secret", "GOCSPX" + "-" + Some(Word, 28));
        yield return Case("a private key", "-----BEGIN RSA " + "PRIVATE KEY-----");
        yield return Case("a private key", "-----BEGIN PGP " + "PRIVATE KEY BLOCK-----");
        yield return Case("an age secret key", "AGE-SECRET-" + "KEY-1" + Some("QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L", 58));
        yield return Case("a Slack token", "xo" + "xb-" + Some(Digits, 12) + "-" + Some(Word, 24));
        yield return Case("a Slack webhook", "https://hooks.slack" + ".com/services/T" + Some(Upper, 8) + "/B" + Some(Upper, 8) + "/" + Some(Word, 24));
        yield return Case("a Discord webhook", "https://discord" + ".com/api/webhooks/" + Some(Digits, 18) + "/" + Some(Word, 68));
        yield return Case("a Telegram bot token", Some(Digits, 10) + ":A" + "A" + Some(Word, 33));
        yield return Case("a Stripe key", "sk_" + "live_" + Some(Word, 24));
        yield return Case("a Stripe key", "rk_" + "test_" + Some(Word, 24));
        yield return Case("a Square token", "sq0" + "atp-" + Some(Word, 22));
        yield return Case("a PayPal or Braintree token", "access_token" + "$production$" + Some(Hex, 16) + "$" + Some(Hex, 32));
        yield return Case("a Shopify token", "shp" + "at_" + Some(Hex, 32));
        yield return Case("an Anthropic key", "sk-" + "ant-api03-" + Some(Word, 93));
        yield return Case("an OpenAI key", "sk-" + "proj-" + Some(Word, 48));
        yield return Case("an OpenAI key", "sk-" + Some(Word, 48));
        yield return Case("a Hugging Face token", "h" + "f_" + Some(Word, 34));
        yield return Case("a key of a model service", "gs" + "k_" + Some(Word, 52));
        yield return Case("a NuGet key", "oy" + "2" + Some(Lower + Digits, 43));
        yield return Case("an npm token", "np" + "m_" + Some(Word, 36));
        yield return Case("an npm token", $"//registry.example.com/:_auth" + $"Token={Some(Word, 36)}");
        yield return Case("a PyPI token", "py" + "pi-AgEIcHlwaS5vcmc" + Some(Word, 60));
        yield return Case("a RubyGems key", "ruby" + "gems_" + Some(Hex, 48));
        yield return Case("a crates.io token", "ci" + "o" + Some(Word, 32));
        yield return Case("a Docker token", "dckr" + "_pat_" + Some(Word, 27));
        yield return Case("a registry login", "\"au" + $"th\": \"{Some(Word, 32)}=\"");
        yield return Case("a DigitalOcean token", "dop" + "_v1_" + Some(Hex, 64));
        yield return Case("a SendGrid key", "S" + "G." + Some(Word, 22) + "." + Some(Word, 43));
        yield return Case("a Mailgun key", "ke" + "y-" + Some(Hex, 32));
        yield return Case("a Mailchimp key", Some(Hex, 32) + "-u" + "s14");
        yield return Case("a Postman key", "PM" + "AK-" + Some(Hex, 24) + "-" + Some(Hex, 34));
        yield return Case("a Twilio key", "S" + "K" + Some(Hex, 32));
        yield return Case("a Terraform Cloud token", Some(Word, 14) + ".atlas" + "v1." + Some(Word, 67));
        yield return Case("a Vault token", "hv" + "s." + Some(Word, 24));
        yield return Case("a Pulumi token", "pu" + "l-" + Some(Hex, 40));
        yield return Case("a Doppler token", "dp" + ".pt." + Some(Word, 43));
        yield return Case("a Databricks token", "dap" + "i" + Some(Hex, 32));
        yield return Case("a Snowflake or database password", $"postgres" + $"://shop:{Some(Word, 12)}@db.example.com/shop");
        yield return Case("a password of a connection string", "Server=db;Database=shop;User Id=sa;Pass" + "word=Sommer2026!");
        yield return Case("a Grafana token", "gls" + "a_" + Some(Word, 32) + "_" + Some(Hex, 8));
        yield return Case("a New Relic key", "NRA" + "K-" + Some(Upper + Digits, 27));
        yield return Case("a Datadog key", $"DD_API" + $"_KEY={Some(Hex, 32)}");
        yield return Case("a Sentry token", "sntr" + "ys_" + Some(Word, 60));
        yield return Case("a Linear, Notion, Figma or Airtable token", "lin" + "_api_" + Some(Word, 40));
        yield return Case("an Alibaba or Tencent key", "LT" + "AI" + Some(Word, 20));
        yield return Case("a JSON Web Token", "ey" + "J" + Some(Word, 30) + ".ey" + "J" + Some(Word, 60) + "." + Some(Word, 43));
        yield return Case("an authorization header", $"Author" + $"ization: Bearer {Some(Word, 30)}");
        yield return Case("a credential", $"client_sec" + $"ret: \"{Some(Word, 24)}\"");
        yield return Case("a credential", $"var pass" + $"word = \"{Some(Word + "!$", 16)}\";");
        yield return Case("a path below a person's home folder", "/ho" + "me/annika/shop/prices.csv");
        yield return Case("a path below a person's home folder", "/Us" + "ers/annika.k/shop/prices.csv");
        yield return Case("a path below a person's home folder", "C:\\Us" + "ers\\Annika\\shop\\prices.csv");
    }

    [TestCaseSource(nameof(Planted))]
    public void AreFoundInALineOfProse(string what, string secret) =>
        Assert.That(Scanner.FindFirst($"# Prices\n\nThe server wants {secret} for it.\n"), Is.EqualTo(new Secret(what, 3)));

    [TestCaseSource(nameof(Planted))]
    public void AreNoneWhenTheyAreAllowed(string what, string secret) =>
        Assert.That(new SecretScanner([secret]).FindFirst(secret), Is.Null, what);

    [TestCase("public static bool IsValid(string password, string token) => password.Length > 10;")]
    [TestCase("The token is read from the header `Authorization` and compared; a secret is never logged.")]
    [TestCase("var token = request.Headers.Authorization; var secret = options.Value.ClientSecret;")]
    [TestCase("password: must have twelve characters, one of them a digit")]
    [TestCase("api_key = Environment.GetEnvironmentVariable(\"SHOP_API_KEY\")")]
    [TestCase("secrets: ${{ secrets.NUGET_API_KEY }}")]
    [TestCase("https://example.com:8080/orders?sort=price&page=2")]
    [TestCase("postgres://{user}:{password}@{host}/shop")]
    [TestCase("3f2504e0-4f89-11d3-9a0c-0305e82c3301")]
    [TestCase("sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [TestCase("/home/user/shop and /Users/runner/work are paths of nobody")]
    [TestCase("CancellationToken cancellationToken = default, TokenValidationParameters parameters2 = null")]
    [TestCase("IBAN DE89 3704 0044 0532 0130 00, ISBN 978-3-16-148410-0, EAN 4006381333931")]
    [TestCase("disk-usage-report, task-force-meeting-minutes-of-november, risk-assessment")]
    public void AreNoneInOrdinaryTexts(string text) => Assert.That(Scanner.FindFirst(text), Is.Null);

    [Test]
    public void AreLookedForInLinearTime()
    {
        // Each pattern's keyword over and over: a pattern that went back would not come to an end.
        foreach (var keyword in SecretRules.All.SelectMany(rule => rule.Keywords))
            Assert.That(() => Scanner.FindFirst(string.Concat(Enumerable.Repeat(keyword, 20_000 / keyword.Length))), Throws.Nothing);
    }

    private static TestCaseData Case(string what, string secret) => new(what, secret);

    // The same each time, and as mixed as a key.
    private static string Some(string letters, int count)
    {
        var state = (uint)(count * 2_654_435_761) ^ (uint)letters.Length;
        return string.Concat(Enumerable.Range(0, count).Select(_ => letters[(int)((state = (state * 1_664_525) + 1_013_904_223) >> 8) % letters.Length]));
    }
}
