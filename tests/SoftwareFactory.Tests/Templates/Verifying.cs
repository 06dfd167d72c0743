using SoftwareFactory.Core.Line;
using SoftwareFactory.Verification;

namespace SoftwareFactory.Tests.Templates;

internal sealed class Verifying
{
    private const string Definition = """
        name: small
        version: 1
        description: A small one.
        parameters:
          - name: type
            description: The type's name.
            required: true
            example: Money
        outputs:
          - path: '{{ type }}.cs'
            from: part.cs.sbn

        """;

    [TestCase("public class {{ type }}\n{\n{{ slot \"body\" \"members\" \"What.\" }}\n}\n", null)]
    [TestCase("public class {{ type }}\n{\n{{ slot \"body\" \"members\" \"What.\" }}\n", "templates/small/part.cs.sbn(2,2): error SF1208: Money.cs is no C# even without answers: CS1513: } expected.")]
    [TestCase("public class {{ type }}\n{\n{{ slot \"body\" \"members\" \"What.\" }}\n    public int int;\n}\n", "templates/small/part.cs.sbn(4,16): error SF1208: ")]
    [TestCase("public class {{ typ }};\n", "templates/small/part.cs.sbn(1,17): error SF1206: ")]
    public void ChecksTemplatesThatNoSpecUses(string part, string? finding)
    {
        using var repository = new SmallRepository("pairs");
        repository.Write("templates/small/template.yaml", Definition);
        repository.Write("templates/small/prompt.md.sbn", "{{ for slot in slots }}{{ slot.name }}{{ end }}\n");
        repository.Write("templates/small/part.cs.sbn", part);
        repository.Write("Shop/obj/factory/compiler.rsp", "/langversion:14.0");

        var findings = TemplateVerification.Verify(repository.Project(FactoryMode.Locked), TimeProvider.System);

        if (finding is null) Assert.That(findings, Is.Empty);
        else Assert.That(findings.Single().ToString(), Does.StartWith(finding));
    }
}
