namespace SoftwareFactory.Core.Findings;

public static partial class Rules
{
    /// <summary>SF1001: No specs found.</summary>
    public static readonly Rule NoSpecs = new("SF1001", "No specs found", "Add a *.spec.md below specs/, or remove the package from this project.");

    /// <summary>SF1002: The spec cannot be read.</summary>
    public static readonly Rule SpecFormat = new("SF1002", "The spec cannot be read", "Open the file with a front matter between two lines of ---, in YAML.");

    /// <summary>SF1003: Unknown key in a spec's front matter.</summary>
    public static readonly Rule SpecKey = new("SF1003", "Unknown key in a spec's front matter", "Use id, template, owner, why, model, uses and with.");

    /// <summary>SF1004: The spec's id is missing or malformed.</summary>
    public static readonly Rule SpecId = new("SF1004", "The spec's id is missing or malformed", "Give it an id of lower-case words joined by . or -.");

    /// <summary>SF1005: Two specs have the same id.</summary>
    public static readonly Rule DuplicateSpecId = new("SF1005", "Two specs have the same id", "Rename one of them.");

    /// <summary>SF1006: The spec names a template that does not exist.</summary>
    public static readonly Rule UnknownTemplate = new("SF1006", "The spec names a template that does not exist", "Name a folder of templates/ that has a template.yaml.");

    /// <summary>SF1007: A required parameter is missing.</summary>
    public static readonly Rule MissingParameter = new("SF1007", "A required parameter is missing", "Add it below with: in the front matter.");

    /// <summary>SF1008: The template has no such parameter.</summary>
    public static readonly Rule UnknownParameter = new("SF1008", "The template has no such parameter", "Remove it, or correct its name.");

    /// <summary>SF1009: A parameter's value does not fit the template.</summary>
    public static readonly Rule InvalidParameter = new("SF1009", "A parameter's value does not fit the template", "Give a value of the form that the template's parameter describes.");

    /// <summary>SF1010: Two parts write the same file.</summary>
    public static readonly Rule DuplicateOutput = new("SF1010", "Two parts write the same file", "Change a parameter that the output's path is made of.");

    /// <summary>SF1011: The project has no such symbol.</summary>
    public static readonly Rule SymbolNotFound = new("SF1011", "The project has no such symbol", "Give the full name of a type that the project declares or references.");

    /// <summary>SF1012: What a spec uses is too much for its prompt.</summary>
    public static readonly Rule ContextTooLarge = new("SF1012", "What a spec uses is too much for its prompt", "Use less, name smaller types, or raise context.maxTokens in factory.yaml.");

    /// <summary>SF1013: Two template packs have a template of one name.</summary>
    public static readonly Rule AmbiguousTemplate = new("SF1013", "Two template packs have a template of one name", "Reference one of them only, or copy the template that is meant into the repository's templates/.");

    /// <summary>SF1101: The spec does not say why.</summary>
    public static readonly Rule WhyMissing = new("SF1101", "The spec does not say why", "Answer why: what does it cost today that this does not exist?") { IsAdjustable = true };

    /// <summary>SF1102: The spec has no owner.</summary>
    public static readonly Rule OwnerMissing = new("SF1102", "The spec has no owner", "Name the team or person who answers for it under owner.") { IsAdjustable = true };

    /// <summary>SF1103: The spec has no rules.</summary>
    public static readonly Rule NoRules = new("SF1103", "The spec has no rules", "Add a ## Rules list with items of the form \"- R1: …\".") { IsAdjustable = true };

    /// <summary>SF1104: A rule has no example.</summary>
    public static readonly Rule RuleWithoutExample = new("SF1104", "A rule has no example", "Add an example that cites it.") { IsAdjustable = true };

    /// <summary>SF1105: An example cites a rule that does not exist.</summary>
    public static readonly Rule UnknownRuleCited = new("SF1105", "An example cites a rule that does not exist", "Cite a rule of the ## Rules list.");

    /// <summary>SF1106: A rule is malformed.</summary>
    public static readonly Rule RuleFormat = new("SF1106", "A rule is malformed", "Write each rule as \"- R1: one testable sentence\", each number once.");

    /// <summary>SF1107: An example is malformed.</summary>
    public static readonly Rule ExampleFormat = new("SF1107", "An example is malformed", "Give every row a cell for each column, with result and rule columns, and every code block a title in quotes and a rule.");

    /// <summary>SF1108: A holdout file stands beside no spec.</summary>
    public static readonly Rule HoldoutWithoutSpec = new("SF1108", "A holdout file stands beside no spec", "Name it after its spec: x.holdout.md beside x.spec.md.");

    /// <summary>SF1201: The template cannot be read.</summary>
    public static readonly Rule TemplateFormat = new("SF1201", "The template cannot be read", "Correct template.yaml.");

    /// <summary>SF1202: Unknown key in template.yaml.</summary>
    public static readonly Rule TemplateKey = new("SF1202", "Unknown key in template.yaml", "Use the keys that docs/templates.md lists.");

    /// <summary>SF1203: The template does not render.</summary>
    public static readonly Rule TemplateError = new("SF1203", "The template does not render", "Correct the template.");

    /// <summary>SF1204: A slot is declared wrongly.</summary>
    public static readonly Rule SlotDeclaration = new("SF1204", "A slot is declared wrongly", "Declare each slot once, as slot \"name\" \"kind\" \"what belongs here\".");

    /// <summary>SF1205: An output's path leaves the project.</summary>
    public static readonly Rule OutputPath = new("SF1205", "An output's path leaves the project", "Give a relative path inside the output root.");

    /// <summary>SF1206: A template uses a name that nothing gives.</summary>
    public static readonly Rule UnknownTemplateName = new("SF1206", "A template uses a name that nothing gives", "Correct the name, or declare it as a parameter in template.yaml.");

    /// <summary>SF1207: A template is not deterministic.</summary>
    public static readonly Rule TemplateNotDeterministic = new("SF1207", "A template is not deterministic", "Use what docs/templates.md lists: templates know no clock, chance or machine.");

    /// <summary>SF1208: A template's output does not parse.</summary>
    public static readonly Rule OutputNotParsed = new("SF1208", "A template's output does not parse", "Correct the template: with the default in every slot an output is C# without errors.");

    /// <summary>SF1209: A prompt does not mention a slot.</summary>
    public static readonly Rule SlotNotInPrompt = new("SF1209", "A prompt does not mention a slot", "Show the file or list the slots in prompt.md.sbn.");

    /// <summary>SF1210: A required parameter has no example.</summary>
    public static readonly Rule ParameterWithoutExample = new("SF1210", "A required parameter has no example", "Add example: to the parameter in template.yaml.");

    /// <summary>SF1401: An output was edited by hand.</summary>
    public static readonly Rule OutputEdited = new("SF1401", "An output was edited by hand", "Undo the edit, or change the spec and run the line in update mode.");

    /// <summary>SF1402: An output is missing from the tree.</summary>
    public static readonly Rule OutputMissing = new("SF1402", "An output is missing from the tree", "Run the Factory target and commit what it writes.");

    /// <summary>SF1403: A file of somebody else stands where an output belongs.</summary>
    public static readonly Rule OutputOccupied = new("SF1403", "A file of somebody else stands where an output belongs", "Move the file away, or change the spec's parameters.");

    /// <summary>SF1404: A part that another spec uses cannot be handed over.</summary>
    public static readonly Rule EjectedPartUsed = new("SF1404", "A part that another spec uses cannot be handed over", "Let that spec use the part's types by name, run the line in update mode, then eject again.");

    /// <summary>SF1405: A member cannot be adopted as it stands.</summary>
    public static readonly Rule MemberNotAdoptable = new("SF1405", "A member cannot be adopted as it stands", "Make it the only member that is not private, of a public static class in a file of its own, then adopt it again.");

    /// <summary>SF1406: An adopted file changed before its part was released.</summary>
    public static readonly Rule AdoptedFileChanged = new("SF1406", "An adopted file changed before its part was released", "Delete the spec and .factory/adopted/ of its id, then adopt the member again; or undo the change.");
}
