package org.imas.console;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Follows a value back to the literals that it is made of, over variables, parameters, records and methods: every
 * sentence that can stand there, with {0} for what it is filled with, and every sentence or word that can fill it.
 */
final class Sentences {

    /** Of what is not ours: methods that give back what they are given, or what they are called on. */
    private static final Set<String> PASSING = Set.of(
            "of",
            "ofNullable",
            "orElse",
            "orElseGet",
            "map",
            "flatMap",
            "filter",
            "findFirst",
            "or",
            "orElseThrow",
            "requireNonNull",
            "get",
            "toList",
            "stream",
            "add",
            "valueOf");

    private static final Set<String> REPLACING = Set.of("map", "flatMap", "add", "valueOf", "of", "ofNullable");

    private final SourceIndex sources;
    private final Set<Element> seen = new HashSet<>();
    private final Set<String> found = new TreeSet<>();

    Sentences(SourceIndex sources) {
        this.sources = sources;
    }

    Set<String> found() {
        return found;
    }

    /** What is given as that argument to that method or constructor, wherever it is called. */
    void given(Element method, int argument) {
        sources.calls(method).forEach(call -> argument(call, argument).forEach(this::follow));
    }

    private static Stream<TreePath> argument(TreePath call, int number) {
        List<? extends ExpressionTree> arguments = call.getLeaf() instanceof NewClassTree made
                ? made.getArguments()
                : ((MethodInvocationTree) call.getLeaf()).getArguments();
        return number < arguments.size() ? Stream.of(new TreePath(call, arguments.get(number))) : Stream.empty();
    }

    private void follow(TreePath path) {
        Tree tree = path.getLeaf();
        if (tree instanceof ParenthesizedTree inner) {
            follow(new TreePath(path, inner.getExpression()));
        } else if (tree instanceof LiteralTree literal) {
            add(literal.getValue() instanceof String text ? text : "");
        } else if (tree instanceof BinaryTree sum) {
            concatenated(path, sum);
        } else if (tree instanceof ConditionalExpressionTree choice) {
            follow(new TreePath(path, choice.getTrueExpression()));
            follow(new TreePath(path, choice.getFalseExpression()));
        } else if (tree instanceof SwitchExpressionTree) {
            results(path).forEach(this::follow);
        } else if (tree instanceof LambdaExpressionTree lambda) {
            if (lambda.getBody() instanceof ExpressionTree body) {
                follow(new TreePath(path, body));
            } else {
                results(path).forEach(this::follow);
            }
        } else if (tree instanceof MethodInvocationTree) {
            call(path);
        } else {
            element(sources.trees().getElement(path));
        }
    }

    private void add(String sentence) {
        if (sentence.matches("(?s).*[A-Za-z]{2}.*")) {
            found.add(sentence);
        }
    }

    // a sentence of its own that fills another one is looked up by itself
    private void concatenated(TreePath path, BinaryTree sum) {
        List<TreePath> parts = new ArrayList<>();
        flatten(path, sum, parts);
        StringBuilder text = new StringBuilder();
        int slots = 0;
        for (TreePath part : parts) {
            String constant = constant(part);
            text.append(constant == null ? "{" + slots++ + "}" : constant);
            if (constant == null) {
                filling(part);
            }
        }
        add(text.toString());
    }

    private static void flatten(TreePath path, Tree tree, List<TreePath> parts) {
        if (tree instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
            flatten(new TreePath(path, sum.getLeftOperand()), sum.getLeftOperand(), parts);
            flatten(new TreePath(path, sum.getRightOperand()), sum.getRightOperand(), parts);
        } else {
            parts.add(path.getLeaf() == tree ? path : new TreePath(path, tree));
        }
    }

    private String constant(TreePath part) {
        if (part.getLeaf() instanceof LiteralTree literal) {
            return String.valueOf(literal.getValue());
        }
        Element element = sources.trees().getElement(part);
        return element instanceof VariableElement variable && variable.getConstantValue() instanceof String text
                ? text
                : null;
    }

    private void filling(TreePath part) {
        TypeMirror type = sources.trees().getTypeMirror(part);
        if (type instanceof DeclaredType declared && declared.asElement().getKind() == ElementKind.ENUM) {
            declared.asElement().getEnclosedElements().stream()
                    .filter(constant -> constant.getKind() == ElementKind.ENUM_CONSTANT)
                    .forEach(constant -> add(constant.getSimpleName().toString()));
        } else if (type != null && type.toString().equals("java.lang.String")) {
            Sentences inner = new Sentences(sources);
            inner.seen.addAll(seen);
            inner.follow(part);
            // one word may be the key of a setting, which stays as it is
            inner.found.stream()
                    .filter(text -> text.contains(" ") || text.matches("[a-z]+"))
                    .forEach(found::add);
        }
    }

    private void call(TreePath path) {
        if (!(sources.trees().getElement(path) instanceof ExecutableElement method)) {
            return;
        }
        TreePath declaration = sources.declaration(method);
        String name = method.getSimpleName().toString();
        if (declaration != null) {
            if (seen.add(method)) {
                results(declaration).forEach(this::follow);
            }
        } else if (method.getEnclosingElement().getKind() == ElementKind.RECORD
                && method.getParameters().isEmpty()) {
            component(method.getEnclosingElement(), name);
        } else if (PASSING.contains(name)) {
            MethodInvocationTree tree = (MethodInvocationTree) path.getLeaf();
            if (!REPLACING.contains(name) && tree.getMethodSelect() instanceof MemberSelectTree on) {
                follow(new TreePath(new TreePath(path, on), on.getExpression()));
            }
            tree.getArguments().forEach(argument -> follow(new TreePath(path, argument)));
        }
    }

    private void element(Element element) {
        if (!(element instanceof VariableElement variable) || !seen.add(variable)) {
            return;
        }
        if (variable.getConstantValue() instanceof String text) {
            add(text);
            return;
        }
        TreePath declaration = sources.declaration(variable);
        if (declaration == null) {
            return;
        }
        if (declaration.getLeaf() instanceof VariableTree tree && tree.getInitializer() != null) {
            follow(new TreePath(declaration, tree.getInitializer()));
        }
        sources.assignments(variable)
                .forEach(path -> follow(new TreePath(path, ((AssignmentTree) path.getLeaf()).getExpression())));
        Element owner = variable.getEnclosingElement();
        if (variable.getKind() == ElementKind.FIELD && owner.getKind() == ElementKind.RECORD) {
            component(owner, variable.getSimpleName().toString());
        } else if (variable.getKind() == ElementKind.PARAMETER) {
            parameter(variable, declaration);
        }
    }

    private void parameter(VariableElement parameter, TreePath declaration) {
        Tree owner = declaration.getParentPath().getLeaf();
        if (owner instanceof MethodTree) {
            ExecutableElement method = (ExecutableElement) parameter.getEnclosingElement();
            given(method, method.getParameters().indexOf(parameter));
        } else if (owner instanceof LambdaExpressionTree
                && declaration.getParentPath().getParentPath().getLeaf() instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof MemberSelectTree on) {
            TreePath path = declaration.getParentPath().getParentPath();
            follow(new TreePath(new TreePath(path, on), on.getExpression()));
        }
    }

    private void component(Element type, String name) {
        List<? extends Element> components = type.getEnclosedElements().stream()
                .filter(one -> one.getKind() == ElementKind.RECORD_COMPONENT)
                .toList();
        List<String> names =
                components.stream().map(one -> one.getSimpleName().toString()).toList();
        type.getEnclosedElements().stream()
                .filter(one -> one instanceof ExecutableElement made
                        && made.getKind() == ElementKind.CONSTRUCTOR
                        && made.getParameters().size() == components.size()
                        && seen.add(new Component(made, name).element()))
                .forEach(made -> given(made, names.indexOf(name)));
    }

    /** A constructor is followed once for each of its components. */
    private record Component(Element made, String name) {

        Element element() {
            return ((ExecutableElement) made)
                    .getParameters().stream()
                            .filter(parameter -> parameter.getSimpleName().contentEquals(name))
                            .findFirst()
                            .map(Element.class::cast)
                            .orElse(made);
        }
    }

    /** What a method, a lambda or a switch comes to. */
    private static List<TreePath> results(TreePath of) {
        List<TreePath> results = new ArrayList<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitReturn(ReturnTree tree, Void none) {
                if (tree.getExpression() != null) {
                    results.add(new TreePath(getCurrentPath(), tree.getExpression()));
                }
                return null;
            }

            @Override
            public Void visitYield(YieldTree tree, Void none) {
                results.add(new TreePath(getCurrentPath(), tree.getValue()));
                return null;
            }

            @Override
            public Void visitCase(CaseTree tree, Void none) {
                if (of.getLeaf() instanceof SwitchExpressionTree && tree.getBody() instanceof ExpressionTree body) {
                    results.add(new TreePath(getCurrentPath(), body));
                }
                return super.visitCase(tree, none);
            }

            @Override
            public Void visitLambdaExpression(LambdaExpressionTree tree, Void none) {
                return tree == of.getLeaf() ? super.visitLambdaExpression(tree, none) : null;
            }
        }.scan(of, null);
        return results;
    }
}
