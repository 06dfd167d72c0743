namespace SoftwareFactory.Core.Findings;

public static partial class Rules
{
    /// <summary>SF3001: The lock has no answer for the spec.</summary>
    public static readonly Rule LockMissing = new("SF3001", "The lock has no answer for the spec", "Run once with FactoryMode=update and commit the lock.");

    /// <summary>SF3002: The lock's answer was given to another question.</summary>
    public static readonly Rule LockStale = new("SF3002", "The lock's answer was given to another question", "Run once with FactoryMode=update and commit the lock.");

    /// <summary>SF3003: A locked answer is not what was locked.</summary>
    public static readonly Rule LockTampered = new("SF3003", "A locked answer is not what was locked", "Restore the file from version control.");

    /// <summary>SF3004: The lock holds an answer of no spec.</summary>
    public static readonly Rule LockOrphaned = new("SF3004", "The lock holds an answer of no spec", "Run once with FactoryMode=update, which removes it.");

    /// <summary>SF3005: The lock cannot be read.</summary>
    public static readonly Rule LockFormat = new("SF3005", "The lock cannot be read", "Restore it from version control.");

    /// <summary>SF3101: No model is configured.</summary>
    public static readonly Rule ModelNotConfigured = new("SF3101", "No model is configured", "Set FACTORY_MODEL (openai:<id>, anthropic:<id> or ollama:<id>), or model in factory.yaml.");

    /// <summary>SF3102: The model's server did not answer.</summary>
    public static readonly Rule ModelFailed = new("SF3102", "The model's server did not answer", "Check FACTORY_ENDPOINT and FACTORY_API_KEY, then run again.");

    /// <summary>SF3103: The model's answer is not JSON.</summary>
    public static readonly Rule AnswerNotJson = new("SF3103", "The model's answer is not JSON", "Run again, or choose a model that supports JSON schemas.");

    /// <summary>SF3104: The model's answer does not fit the slots.</summary>
    public static readonly Rule AnswerSchema = new("SF3104", "The model's answer does not fit the slots", "Run again, or choose a model that supports JSON schemas.");

    /// <summary>SF3105: The model's answer did not end normally.</summary>
    public static readonly Rule AnswerNotEnded = new("SF3105", "The model's answer did not end normally", "Raise maxOutputTokens, or ask for less.");

    /// <summary>SF3106: A holdout's text stands in a prompt.</summary>
    public static readonly Rule HoldoutInPrompt = new("SF3106", "A holdout's text stands in a prompt", "Remove it from the spec or the template: a model must not see holdouts.");

    /// <summary>SF3107: A small change rewrote the part.</summary>
    public static readonly Rule SmallChangeRewrote = new("SF3107", "A small change rewrote the part", "Run again, or run with FactoryMode=refresh if the part is meant to be written anew.") { IsAdjustable = true };

    /// <summary>SF3108: The budget is used up.</summary>
    public static readonly Rule BudgetExceeded = new("SF3108", "The budget is used up", "Raise the budget in factory.yaml, or ask for fewer parts at once.");

    /// <summary>SF3109: A secret stands in a prompt.</summary>
    public static readonly Rule SecretInPrompt = new("SF3109", "A secret stands in a prompt", "Remove it from the spec or the template, and revoke it: it has been in a file. If it is none, list it under redaction.allow in factory.yaml.");

    /// <summary>SF3110: A secret stands in an answer.</summary>
    public static readonly Rule SecretInAnswer = new("SF3110", "A secret stands in an answer", "Run again. If it is none, list it under redaction.allow in factory.yaml.");
}
