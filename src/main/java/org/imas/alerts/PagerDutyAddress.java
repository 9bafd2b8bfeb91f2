package org.imas.alerts;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The path that PagerDuty's senders have built in: many let one change the host, and nothing else. */
@WebServlet("/v2/enqueue")
public class PagerDutyAddress extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.getRequestDispatcher("/api/v1/" + PagerDutyResource.PATH).forward(request, response);
    }
}
