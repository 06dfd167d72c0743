using System.Text.RegularExpressions;

namespace SoftwareFactory.Generation.Secrets;

/// <summary>
/// The classes of secrets that are looked for: those of the well-known scanners (gitleaks, detect-secrets, TruffleHog), in patterns of our own after what each
/// issuer documents of its tokens. A new class is one line.
/// </summary>
internal static class SecretRules
{
    // RegexOptions.NonBacktracking: the analyzers share this file, and their framework has no name for it.
    private const RegexOptions Linear = (RegexOptions)0x400;

    internal static readonly IReadOnlyList<SecretRule> All =
    [
        Rule("an AWS access key id", ["AKIA", "ASIA", "ABIA", "ACCA", "A3T"], """\b(?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}\b"""),
        Rule("an AWS secret key", ["aws"], """(?i)aws.{0,30}?(?:secret|key).{0,30}?[\s\"'=:](?<secret>[A-Za-z0-9/+]{40})\b"""),
        Rule("an AWS Bedrock key", ["ABSK", "bedrock-api-key-"], """\b(?:ABSK[A-Za-z0-9+/]{60,}|bedrock-api-key-[A-Za-z0-9+/=]{20,})"""),
        Rule("a GitHub token", ["ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"], """\b(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{22,})"""),
        Rule("a GitLab token", ["glpat-", "gldt-", "glrt-", "glcbt-", "glptt-", "glft-", "glsoat-", "glimt-", "glagent-", "gloas-", "GR1348941"], """\b(?:gl(?:pat|dt|rt|cbt|ptt|ft|soat|imt|agent|oas)-[A-Za-z0-9_\-]{20,}|GR1348941[A-Za-z0-9_\-]{20})"""),
        Rule("a Bitbucket or Atlassian token", ["ATATT3", "ATCTT3", "ATBB"], """\b(?:ATATT3[A-Za-z0-9_\-=]{20,}|ATCTT3[A-Za-z0-9_\-=]{20,}|ATBB[A-Za-z0-9]{24,})"""),
        Rule("an Azure key", ["AccountKey", "SharedAccessKey", "sig="], """(?i)(?:AccountKey|SharedAccessKey)\s*=\s*(?<secret>[A-Za-z0-9+/]{40,}={0,2})|[?&]sig=(?<secret>[A-Za-z0-9%+/=]{40,})"""),
        Rule("an Azure client secret", ["Q~"], """\b[A-Za-z0-9_~.\-]{3}[0-9]Q~[A-Za-z0-9_~.\-]{31,34}"""),
        Rule("an Azure DevOps token", ["AZDO", "azure_devops", "vsts"], """(?i)(?:AZDO|azure_devops|vsts).{0,30}?[=:\s\"'](?<secret>[a-z0-9]{52})\b|\b[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}\b"""),
        Rule("a Google API key", ["AIza"], """\bAIza[A-Za-z0-9_\-]{35}"""),
        Rule("a Google OAuth secret", ["GOCSPX-", "ya29."], """\b(?:GOCSPX-[A-Za-z0-9_\-]{24,}|ya29\.[A-Za-z0-9_\-]{20,})"""),
        Rule("a private key", ["PRIVATE KEY"], """-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----"""),
        Rule("an age secret key", ["AGE-SECRET-KEY-1"], """(?i)\bAGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}"""),
        Rule("a PuTTY private key", ["PuTTY-User-Key-File"], """PuTTY-User-Key-File-[0-9]"""),
        Rule("a Slack token", ["xoxb-", "xoxa-", "xoxp-", "xoxr-", "xoxs-", "xoxe", "xapp-", "xwfp-"], """\b(?:xox[abeprs](?:\.xox[bp])?-[A-Za-z0-9\-]{10,}|xapp-[0-9]-[A-Za-z0-9\-]{10,}|xwfp-[A-Za-z0-9\-]{10,})"""),
        Rule("a Slack webhook", ["hooks.slack.com"], """hooks\.slack\.com/(?:services|workflows|triggers)/[A-Za-z0-9/_+]{20,}"""),
        Rule("a Discord webhook", ["discord"], """discord(?:app)?\.com/api/webhooks/[0-9]{15,}/[A-Za-z0-9_\-]{30,}"""),
        Rule("a Discord bot token", [".", "discord"], """\b[MNO][A-Za-z0-9_\-]{23,25}\.[A-Za-z0-9_\-]{6}\.[A-Za-z0-9_\-]{27,38}\b"""),
        Rule("a Microsoft Teams webhook", ["webhook.office.com"], """webhook\.office\.com/webhookb2/[A-Za-z0-9@\-]{36,}/IncomingWebhook/[a-z0-9]{32}"""),
        Rule("a Telegram bot token", [":AA"], """\b[0-9]{8,10}:AA[A-Za-z0-9_\-]{32,34}"""),
        Rule("a Stripe key", ["sk_live_", "sk_test_", "rk_live_", "rk_test_", "sk_prod_", "rk_prod_", "whsec_"], """\b(?:[sr]k_(?:live|test|prod)_[A-Za-z0-9]{10,}|whsec_[A-Za-z0-9]{20,})"""),
        Rule("a Square token", ["sq0", "EAAA"], """\b(?:sq0(?:atp|csp|idp)-[A-Za-z0-9_\-]{22,}|EAAA[A-Za-z0-9_\-]{60})"""),
        Rule("a PayPal or Braintree token", ["access_token$"], """access_token\$(?:production|sandbox)\$[a-z0-9]{16}\$[a-f0-9]{32}"""),
        Rule("a Shopify token", ["shpat_", "shpca_", "shppa_", "shpss_"], """\bshp(?:at|ca|pa|ss)_[A-Fa-f0-9]{32}"""),
        Rule("a Plaid token", ["access-sandbox-", "access-development-", "access-production-"], """\baccess-(?:sandbox|development|production)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"""),
        Rule("an Anthropic key", ["sk-ant-"], """\bsk-ant-[A-Za-z0-9_\-]{20,}"""),
        Rule("an OpenAI key", ["sk-"], """\bsk-(?:proj-|svcacct-|admin-|None-)?[A-Za-z0-9_\-]{20,}"""),
        Rule("a Hugging Face token", ["hf_", "api_org_"], """\b(?:hf_[A-Za-z0-9]{30,}|api_org_[A-Za-z0-9]{30,})"""),
        Rule("a key of a model service", ["gsk_", "xai-", "pplx-", "r8_", "co-", "nvapi-", "fw_", "tgp_v1_"], """\b(?:gsk_[A-Za-z0-9]{40,}|xai-[A-Za-z0-9]{60,}|pplx-[A-Za-z0-9]{40,}|r8_[A-Za-z0-9]{37}|nvapi-[A-Za-z0-9_\-]{50,}|fw_[A-Za-z0-9]{22,}|tgp_v1_[A-Za-z0-9_\-]{40,})"""),
        Rule("a NuGet key", ["oy2"], """\boy2[a-z0-9]{43}\b"""),
        Rule("an npm token", ["npm_", "_authToken"], """\bnpm_[A-Za-z0-9]{36}|_authToken\s*=\s*(?<secret>[A-Za-z0-9\-_=]{20,})"""),
        Rule("a PyPI token", ["pypi-"], """\bpypi-[A-Za-z0-9_\-]{50,}"""),
        Rule("a RubyGems key", ["rubygems_"], """\brubygems_[a-f0-9]{48}"""),
        Rule("a crates.io token", ["cio"], """\bcio[A-Za-z0-9]{32}\b"""),
        Rule("a Docker token", ["dckr_pat_", "dckr_oat_"], """\bdckr_[po]at_[A-Za-z0-9_\-]{20,}"""),
        Rule("a registry login", ["\"auth\""], "\\\"auth\\\"\\s*:\\s*\\\"(?<secret>[A-Za-z0-9+/]{16,}={0,2})\\\""),
        Rule("a DigitalOcean token", ["dop_v1_", "doo_v1_", "dor_v1_"], """\bdo[opr]_v1_[a-f0-9]{64}"""),
        Rule("a Heroku key", ["HRKU-", "heroku"], """\bHRKU-[A-Za-z0-9_\-]{36,}|(?i)heroku.{0,30}?[=:\s\"'](?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"""),
        Rule("a SendGrid key", ["SG."], """\bSG\.[A-Za-z0-9_\-]{16,}\.[A-Za-z0-9_\-]{30,}"""),
        Rule("a Mailgun key", ["key-", "mailgun"], """\bkey-[a-f0-9]{32}\b|\b[a-f0-9]{32}-[a-f0-9]{8}-[a-f0-9]{8}\b"""),
        Rule("a Mailchimp key", ["-us"], """\b[a-f0-9]{32}-us[0-9]{1,2}\b"""),
        Rule("a Sendinblue key", ["xkeysib-"], """\bxkeysib-[a-f0-9]{64}-[A-Za-z0-9]{16}"""),
        Rule("a Postman key", ["PMAK-"], """\bPMAK-[a-f0-9]{24}-[a-f0-9]{34}"""),
        Rule("a Twilio key", ["SK", "AC"], """\b(?:SK|AC)[a-f0-9]{32}\b"""),
        Rule("a Cloudflare key", ["cloudflare", "v1.0-"], """\bv1\.0-[a-f0-9]{24}-[a-f0-9]{146}|(?i)cloudflare.{0,30}?[=:\s\"'](?<secret>[A-Za-z0-9_\-]{37,40})\b"""),
        Rule("a Fastly, Netlify or Vercel token", ["fastly", "netlify", "vercel", "nfp_"], """\bnfp_[A-Za-z0-9]{36}|(?i)(?:fastly|netlify|vercel).{0,30}?[=:\s\"'](?<secret>[A-Za-z0-9_\-]{24,46})\b""", 3.5),
        Rule("a Terraform Cloud token", ["atlasv1"], """\b[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_\-=]{60,}"""),
        Rule("a Vault token", ["hvs.", "hvb.", "hvr."], """\bhv[sbr]\.[A-Za-z0-9_\-]{24,}"""),
        Rule("a Pulumi token", ["pul-"], """\bpul-[a-f0-9]{40}"""),
        Rule("a Doppler token", ["dp."], """\bdp\.(?:pt|st|ct|sa|scim|audit)\.[A-Za-z0-9._\-]{40,}"""),
        Rule("a 1Password secret", ["ops_eyJ", "A3-"], """\bops_eyJ[A-Za-z0-9+/=]{100,}|\bA3-[A-Z0-9]{6}-[A-Z0-9]{6,11}-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}"""),
        Rule("a Databricks token", ["dapi"], """\bdapi[a-f0-9]{32}"""),
        Rule("a Snowflake or database password", ["://"], """\b[a-z][a-z0-9+.\-]{1,20}://[^\s/:@\"'<>{}$]{1,100}:(?<secret>[^\s/:@\"'<>{}$]{3,100})@[A-Za-z0-9.\-]{2,}"""),
        Rule("a password of a connection string", ["Password", "Pwd"], """(?i)(?:Server|Data Source|Host|User Id|Uid|Username|Database)\s*=[^;\r\n]{1,100};[^\r\n]{0,200}?(?:Password|Pwd)\s*=\s*(?<secret>[^;\s\"'<>{}$]{3,})"""),
        Rule("a Grafana token", ["glc_", "glsa_", "eyJrIjoi"], """\b(?:glc_[A-Za-z0-9+/]{32,}={0,2}|glsa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}|eyJrIjoi[A-Za-z0-9+/]{50,}={0,2})"""),
        Rule("a New Relic key", ["NRAK-", "NRJS-", "NRII-", "NRAL"], """\b(?:NRAK-[A-Z0-9]{27}|NRJS-[a-f0-9]{19}|NRII-[A-Za-z0-9_\-]{32}|[a-f0-9]{36}NRAL)"""),
        Rule("a Datadog key", ["datadog", "DD_API", "DD_APP"], """(?i)(?:datadog|DD_API|DD_APP).{0,30}?[=:\s\"'](?<secret>[a-f0-9]{32,40})\b"""),
        Rule("a Dynatrace token", ["dt0c01."], """\bdt0[a-z]01\.[A-Z0-9]{24}\.[A-Z0-9]{64}"""),
        Rule("a Sentry token", ["sntrys_", "sntryu_"], """\bsntry[su]_[A-Za-z0-9+/=_\-]{40,}"""),
        Rule("a PagerDuty, Okta or Auth0 token", ["pagerduty", "okta", "auth0"], """(?i)(?:pagerduty|okta|auth0).{0,40}?[=:\s\"'](?<secret>[A-Za-z0-9_\-+]{20,64})\b""", 3.7),
        Rule("a Linear, Notion, Figma or Airtable token", ["lin_api_", "secret_", "ntn_", "figd_", "pat"], """\b(?:lin_api_[A-Za-z0-9]{32,}|secret_[A-Za-z0-9]{43}|ntn_[0-9]{11}[A-Za-z0-9]{35}|figd_[A-Za-z0-9_\-]{40,}|pat[A-Za-z0-9]{14}\.[a-f0-9]{64})"""),
        Rule("a LaunchDarkly or Segment key", ["sdk-", "mob-", "sgp_"], """\b(?:(?:sdk|mob|api)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|sgp_[A-Za-z0-9]{60,})"""),
        Rule("a Facebook token", ["EAA"], """\bEAA[MCE]?[A-Za-z0-9]{90,}"""),
        Rule("a Twitter bearer token", ["AAAAAAAAAAAAAAAAAAAAAA"], """\bA{22}[A-Za-z0-9%]{80,100}"""),
        Rule("a Dropbox token", ["sl.", "dropbox"], """\bsl\.[A-Za-z0-9_\-]{100,}"""),
        Rule("an Alibaba or Tencent key", ["LTAI", "AKID"], """\b(?:LTAI[A-Za-z0-9]{16,24}|AKID[A-Za-z0-9]{32})\b"""),
        Rule("an Artifactory key", ["AKCp", "cmVmd"], """\b(?:AKCp[A-Za-z0-9]{69}|cmVmd[A-Za-z0-9]{59})\b"""),
        Rule("a SonarQube token", ["squ_", "sqp_", "sqa_"], """\bsq[upa]_[a-f0-9]{40}"""),
        Rule("a JSON Web Token", ["eyJ"], """\beyJ[A-Za-z0-9_\-]{10,}\.eyJ[A-Za-z0-9_\-]{10,}\.[A-Za-z0-9_\-]{10,}"""),
        Rule("an authorization header", ["authorization", "bearer", "basic"], """(?i)\bauthorization\b[\"']?\s*[:=,]\s*[\"']?(?:bearer|basic|token)\s+(?<secret>[A-Za-z0-9._~+/\-]{12,}=*)"""),
        Rule("a credential", ["password", "passwd", "pwd", "secret", "token", "api_key", "apikey", "api-key", "access_key", "accesskey", "credential", "client_secret", "private_key", "passphrase"], """(?i)(?:password|passwd|pwd|secret|token|api[_\-]?key|access[_\-]?key|credentials?|private[_\-]?key|passphrase)[A-Za-z0-9_\-]{0,30}[\"']?\s*(?:=|:|:=|=>|,)\s*[\"'`]?(?<secret>[A-Za-z0-9!#$%&*+./=?@^_~\-]{10,150})""", 3.5),
        Rule("a path below a person's home folder", ["/home/", "/Users/", "\\Users\\"], """(?:/home/|/Users/|[A-Za-z]:\\{1,2}Users\\{1,2})(?<secret>[A-Za-z0-9._\-]{2,40})[/\\]"""),
    ];

    private static SecretRule Rule(string what, string[] keywords, string pattern, double leastEntropy = 0) =>
        new(what, keywords, new(() => new Regex(pattern, Linear | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)), leastEntropy);
}
