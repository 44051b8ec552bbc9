package senryaku.sparql.bounds;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrLang;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.expr.nodevalue.NodeValueString;
import org.apache.jena.sparql.function.FunctionEnv;
import org.jspecify.annotations.Nullable;

/** Puts functions that keep to a budget in the place of those whose time or value can grow without bound. */
final class Functions extends ExprTransformCopy {

    private final Budget budget;

    Functions(Budget budget) {
        this.budget = budget;
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr only) {
        return function instanceof E_StrEncodeForURI ? new Encode(only) : super.transform(function, only);
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr left, Expr right) {
        return switch (function) {
            case E_Multiply multiply -> new Multiply(left, right);
            case E_StrDatatype typed -> new Typed(left, right);
            case E_StrLang spoken -> new Spoken(left, right);
            default -> super.transform(function, left, right);
        };
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
        return switch (function) {
            case E_Regex regex -> new Regex(arguments);
            case E_StrReplace replace -> new Replace(arguments);
            case E_StrConcat concat -> new Concat(arguments);
            case E_Function called ->
                arguments.size() == 1
                        ? new Cast(called.getFunctionIRI(), arguments)
                        : super.transform(called, arguments);
            default -> super.transform(function, arguments);
        };
    }

    @Override
    public Expr transform(ExprFunctionOp function, ExprList arguments, Op pattern) {
        return switch (function) {
            case E_Exists exists -> new Exists(pattern);
            case E_NotExists none -> new NotExists(pattern);
            default -> super.transform(function, arguments, pattern);
        };
    }

    private static String text(String function, NodeValue value) {
        if (value instanceof NodeValueString plain) {
            return plain.getString(); // without a term of its own
        }
        return NodeValueOps.checkAndGetStringLiteral(function, value).getLiteralLexicalForm();
    }

    private static @Nullable Expr optional(ExprList arguments, int index) {
        return index < arguments.size() ? arguments.get(index) : null;
    }

    /** A pattern is compiled once as long as it stays the same. */
    private static final class Compiled {
        private String key = "";
        private @Nullable Pattern pattern;

        Pattern of(String label, String text, @Nullable String flags) {
            String wanted = flags + "\n" + text;
            Pattern known = pattern;
            if (known == null || !wanted.equals(key)) {
                known = Patterns.compile(label, text, flags);
                pattern = known;
                key = wanted;
            }
            return known;
        }
    }

    private final class Regex extends E_Regex {
        private final Compiled compiled = new Compiled();

        Regex(ExprList arguments) {
            super(arguments.get(0), arguments.get(1), optional(arguments, 2));
        }

        @Override
        public NodeValue eval(List<NodeValue> values) {
            String read = text("REGEX", values.get(0));
            String flags = values.size() > 2 ? text("REGEX", values.get(2)) : null;
            try {
                Pattern pattern = compiled.of("REGEX", text("REGEX", values.get(1)), flags);
                return NodeValue.booleanReturn(
                        pattern.matcher(WatchedText.of(read, pattern, budget)).find());
            } catch (StackOverflowError e) {
                throw budget.exceed(new TooMuch(TooMuch.Of.NESTING, read.length()));
            } catch (TooMuch e) {
                throw budget.exceed(e);
            }
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Regex(arguments);
        }
    }

    private final class Replace extends E_StrReplace {
        private final Compiled compiled = new Compiled();

        Replace(ExprList arguments) {
            super(arguments.get(0), arguments.get(1), arguments.get(2), optional(arguments, 3));
        }

        @Override
        public NodeValue eval(List<NodeValue> values) {
            String read = text("REPLACE", values.get(0));
            String flags = values.size() > 3 ? text("REPLACE", values.get(3)) : null;
            try {
                Pattern pattern = compiled.of("REPLACE", text("REPLACE", values.get(1)), flags);
                return Replacement.in(values.get(0), read, pattern, text("REPLACE", values.get(2)), budget);
            } catch (StackOverflowError e) {
                throw budget.exceed(new TooMuch(TooMuch.Of.NESTING, read.length()));
            } catch (TooMuch e) {
                throw budget.exceed(e);
            }
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Replace(arguments);
        }
    }

    private final class Concat extends E_StrConcat {
        Concat(ExprList arguments) {
            super(arguments);
        }

        @Override
        public NodeValue eval(List<NodeValue> values) {
            long length = 0;
            for (NodeValue value : values) {
                length += value.asString().length();
            }
            budget.make(length);
            return super.eval(values);
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Concat(arguments);
        }
    }

    private final class Encode extends E_StrEncodeForURI {
        Encode(Expr only) {
            super(only);
        }

        @Override
        public NodeValue eval(NodeValue value) {
            budget.make(3L * value.asString().length());
            return super.eval(value);
        }

        @Override
        public Expr copy(Expr only) {
            return new Encode(only);
        }
    }

    private final class Multiply extends E_Multiply {
        Multiply(Expr left, Expr right) {
            super(left, right);
        }

        @Override
        public NodeValue eval(NodeValue left, NodeValue right) {
            if (isExact(left) && isExact(right)) {
                budget.number((long) bits(left) + bits(right));
            }
            return super.eval(left, right);
        }

        private static boolean isExact(NodeValue value) {
            return value.isInteger() || value.isDecimal();
        }

        private static int bits(NodeValue value) {
            BigInteger digits =
                    value.isInteger() ? value.getInteger() : value.getDecimal().unscaledValue();
            return digits.bitLength();
        }

        @Override
        public Expr copy(Expr left, Expr right) {
            return new Multiply(left, right);
        }
    }

    private final class Typed extends E_StrDatatype {
        Typed(Expr left, Expr right) {
            super(left, right);
        }

        @Override
        public NodeValue eval(NodeValue text, NodeValue type) {
            if (Numbers.isType(type.asNode())) {
                budget.digits(text.asString().length());
            }
            return super.eval(text, type);
        }

        @Override
        public Expr copy(Expr left, Expr right) {
            return new Typed(left, right);
        }
    }

    /** With a tag that is none, the expression has an error (SPARQL 1.1, 17.4.2.6); in Jena the whole query broke off. */
    private static final class Spoken extends E_StrLang {

        private static final Pattern TAG = Pattern.compile("[A-Za-z]+(-[A-Za-z0-9]+)*");

        Spoken(Expr left, Expr right) {
            super(left, right);
        }

        @Override
        public NodeValue eval(NodeValue text, NodeValue tag) {
            if (!tag.isString() || !TAG.matcher(tag.getString()).matches()) {
                throw new ExprEvalException("STRLANG: no language tag: " + tag);
            }
            return super.eval(text, tag);
        }

        @Override
        public Expr copy(Expr left, Expr right) {
            return new Spoken(left, right);
        }
    }

    private final class Cast extends E_Function {
        Cast(String type, ExprList arguments) {
            super(type, arguments);
        }

        @Override
        public NodeValue evalSpecial(Binding binding, FunctionEnv env) {
            if (Numbers.isType(getFunctionIRI())) {
                budget.digits(getArg(1).eval(binding, env).asString().length());
            }
            return super.evalSpecial(binding, env);
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Cast(getFunctionIRI(), arguments);
        }
    }
}
